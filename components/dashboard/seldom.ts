/** The pages that are opened a few times a year: their code is read together, when the first of them is. */
export { ClosePage } from './close/close-page';
export { CyclesPage } from './retrospective/cycles-page';
export { RetrospectivePage } from './retrospective/retrospective-page';
export { TeamPage } from './team/team-page';
