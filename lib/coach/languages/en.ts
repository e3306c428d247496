import type { Language } from './language';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const SPAN =
  '(?:calendar |working |business |consecutive )?(?:days?|weeks?|months?|years?|quarters?|sprints?|mos?|yrs?)';

/** English. The lists say how teams write key results; they were made without the lines that measure them. */
export const en: Language = {
  id: 'en',
  spaced: true,
  head: 'last',
  words: {
    deliver: `launch, build, create, develop, design, redesign, implement, deliver, ship, deploy, release, roll out,
      rollout, complete, finish, finalize, finalise, set up, setup, establish, introduce, migrate, upgrade, refactor,
      rewrite, rebuild, replatform, integrate, document, define, draft, prepare, produce, submit, install, configure,
      enable, add, open, start, begin, kick off, kickoff, initiate, pilot, prototype, poc, proof of concept, port, plan,
      compile, identify, analyze, analyse, assess, evaluate, audit, review, research, investigate, explore, map,
      validate, test, benchmark, standardize, standardise, consolidate, centralize, centralise, formalize, formalise,
      codify, automate, digitize, digitise, modernize, modernise, overhaul, revamp, refresh, restructure, reorganize,
      rebrand, rename, replace, retire, deprecate, decommission, sunset, remove, delete, clean up, archive, fix,
      resolve, patch, move, relocate, transition, switch, convert the, adopt, embed, expose, instrument, monitor, track,
      measure, put in place, put together, bring in, appoint, nominate, form, found, assemble, staff, set, choose, select,
      decide, agree, align, negotiate, renegotiate, purchase, buy, procure, source, order, outsource, merge, split, extract,
      unify, support, provide, give, make, offer, construct, renovate, refurbish, equip, furnish, paint, repair, wire,
      translate, localize, localise, revise, update, edit, rewrite, sign off, approve, ratify, register, file, apply for,
      propose, present, pitch, share, communicate, announce, socialize, publicize, distribute, circulate, print, collect,
      gather, catalog, catalogue, inventory, index, tag, label, classify, segment, prioritize, prioritise, scope, spec,
      specify, architect, model, simulate, scaffold, bootstrap, harden, encrypt, secure the, lock down, containerize,
      dockerize, provision, seed, backfill, import, export, sync, connect, wire up, hook up, turn on, switch on,
      activate, disable, turn off, close out, wrap up, conclude, execute, carry out, perform, conduct, undertake, organize, organise,
      coordinate, facilitate, schedule, arrange, host, run, hold, handle, manage, lead, own, drive the, oversee, work with, work on,
      collaborate, consider, learn, study, read, understand, practice, practise, investigate, discuss, introduce, outline,
      summarize, write, publish, hire, recruit, onboard a, train, teach, coach, certify, rehearse, demo, showcase, put on,
      handover, hand over, transfer, delegate, formulate, elaborate, devise, craft, author, package, bundle, ensure, make sure,
      verify, check, confirm, inspect, survey, poll, ask, invite, contact, meet with, visit, attend, join, participate in, compare, repurpose, reuse, experiment with, try out, trial`,
    effort: `interview, hire, recruit, train, retrain, cross-train, upskill, certify, coach, mentor, teach, tutor, call, cold-call, phone, contact, email, message, visit, meet, meet with, talk to, talk with, speak to, speak with, survey, poll, ask, invite, pitch, pitch to, demo, demo to, present to, reach out to, follow up, follow up with, consult, consult with, brief, observe, shadow, screen, assign, appoint, audit, inspect, review, assess, map, profile, identify, research, prospect, canvass, door-knock, knock on, test with, usability test, debrief, notify, inform, attend, staff, sponsor, nominate, source`,
    pass: `complete, pass, finish, finalize, finalise, get, close, achieve, obtain, clear, secure, win, earn, receive, gain, reach, be, become`,
    change: `increase, grow, raise, boost, lift, improve, double, triple, quadruple, expand, accelerate, maximize, maximise,
      strengthen, enhance, elevate, multiply, reduce, decrease, lower, cut, drop, shrink, minimize, minimise, halve,
      trim, slash, shorten, eliminate, bring down, drive down, curb, limit, lessen, decline, fall, rise, climb, jump, go up, go down, speed up, slow, scale, uplift,
      optimize, optimise, move, bump, push, take, deepen, widen, broaden, diversify, ramp, ramp up, contain, prevent, avoid, narrow, tighten, close the gap, outperform, exceed, surpass, beat, recover, restore, win back, up, down`,
    reach: `achieve, reach, hit, attain, maintain, keep, sustain, hold at, stay, remain, meet, exceed, surpass, score, rank,
      average, land at, preserve, retain, secure, deliver, realize, realise, accomplish, be, is, are, equal, total, account for, stand at, get to, no more than, at least, at most, fewer than, less than, more than, under, below, above, over, within`,
    gain: `acquire, win, sign, sign up, get, gain, earn, attract, generate, convert, receive, obtain, land, close, book, sell, onboard,
      secure, bring in, capture, collect, raise, enroll, enrol, engage, activate, retain, renew, upsell, welcome, add, accumulate, garner, garner, source,
      drive, garner, garner, recruit, garner, invoice, bill, save, recover, reactivate, win over, expand, rent out, fill, reach, serve, help, rescue, rehome, place, house, treat, discharge, vaccinate, graduate`,
    routine: `maintain, continue, keep, keep on, support, operate, handle, manage, perform, carry on, administer, process, monitor, oversee, respond to, answer, ensure, provide, run, do, service, staff`,
    output: `post, blog post, blog, article, newsletter, video, podcast, episode, webinar, workshop, seminar, training, session,
      training session, course, class, lesson, tutorial, guide, handbook, manual, playbook, runbook, documentation, doc, document, page, landing page, website, site,
      feature, release, version, module, component, endpoint, api, integration, connector, plugin, dashboard, report, tool, script, pipeline, service,
      microservice, prototype, mvp, poc, proof-of-concept, proof of concept, pilot, experiment, a/b test, ab test, test, test case, unit test, design, wireframe, mockup, spec, rfc, prd, ticket,
      story, user story, epic, task, bug, pull request, pr, commit, patch, story point, sprint, demo, presentation, deck, pitch deck, slide, talk, meetup, event, conference, trade show, trade fair, fair, expo, campaign, ad, advert,
      email, message, call, phone call, meeting, visit, site visit, interview, survey, questionnaire, focus group, review, code review, one-on-one, 1:1, one-to-one, check-in, stand-up, standup, retro, retrospective, offsite, hackathon, town hall,
      all-hands, ama, press release, case study, white paper, whitepaper, ebook, e-book, infographic, testimonial video, brochure, flyer, leaflet, poster, banner, template, checklist, policy, procedure, process, sop, standard operating procedure, plan, roadmap,
      strategy, framework, model, forecast, budget, business case, analysis, audit, assessment, inspection, research, study, project, initiative, program, programme, project plan, migration, refactoring, rollout, launch, playbook, persona, journey map,
      user interview, customer interview, discovery call, sales call, cold call, outreach email, proposal, quote, rfp response, tender, bid, grant application, application, contract review, job description, job posting, job ad, scorecard, onboarding plan, career ladder,
      pricing tier, tier, plan, store, shop, branch, office, location, site, market, region, country, city, territory, district, clinic, ward, bed, classroom, lab, warehouse, factory, line, machine, robot, sensor, device, unit, prototype board, pcb, firmware, drawing, sku, product, product line, collection, recipe, menu, app, mobile app, portal, platform,
      language, locale, translation, snapshot, fixture, library, package, sdk, cli, container, cluster, server, environment, database, table, field, query, rule, alert, monitor, workflow, automation, bot, agent, template, form, screen, flow, checkout,
      recommendation, insight, finding, idea, suggestion, improvement, improvement proposal, requirement, kpi, metric definition, okr, goal, objective, backlog, backlog item, action item, action plan, risk assessment, drill, fire drill, simulation, exercise, rehearsal,
      book, chapter, paper, patent application, certification course, kata, problem, quiz, exam, practice test, mock exam, module, lecture, curriculum, syllabus, lesson plan, worksheet, home visit, field trip, tree, kit, parcel, box, shipment, poster, photo, song, track, piece, piece of content, content piece, asset, creative, reel, short, story, thread, linkedin post, tweet draft, social post, content,
      hire, role, position, vacancy, headcount, conversation, touchpoint, lunch, dinner, roundtable, breakfast, panel, keynote, booth, sponsorship, demo day, open day, open house, trial lesson, mystery shop, ride-along, walkthrough, tabletop exercise, pen test, penetration test, disaster recovery test, restore test, game day, postmortem, post-mortem, test suite, regression test, regression suite, code coverage, test automation, deployment, build, pattern, design system component, icon, color token, token, poc, spike, adr, architecture diagram, diagram, data model, schema, script, notebook, dataset, annotation, prompt, eval, rubric`,
    metric: `rate, ratio, churn, retention, conversion, nps, enps, csat, ces, score, rating, revenue, arr, mrr, nrr, grr, gmv, aov, acv, arpu, ltv, clv, cac, roi, roas, ebitda, ebit, margin, profit, income, earnings, sales, turnover, bookings, billings, cash, cash flow, burn, runway,
      cost, spend, expense, savings, price, budget variance, latency, uptime, availability, response time, load time, lead time, cycle time, time to, time, delay, wait, wait time, waiting time, downtime, throughput, capacity, error, error rate, defect, bug rate, incident, outage, crash, crash-free, failure,
      accuracy, precision, recall, f1, quality, satisfaction, engagement, adoption, usage, activation, traffic, visit, session duration, page view, pageview, view, impression, reach, follower, subscriber, share, market share, share of voice, awareness, sentiment, open rate, click-through, ctr, cpc, cpa, cpl,
      mql, sql, lead, pipeline, opportunity, win rate, deal size, quota, quota attainment, attrition, absenteeism, sick leave, sick day, tenure, diversity, representation, offer acceptance, time-to-hire, time to hire, time-to-value, time to value, payback, payback period, inventory turn, stockout, shrinkage, waste, scrap, yield, oee, energy use, energy, emission, co2, carbon, footprint, water use, consumption,
      accident, injury, near miss, complaint, refund, return, return rate, chargeback, dispute, ticket volume, support ticket, backlog, first response, resolution time, mttr, mtbf, mttd, sla, slo, p50, p90, p95, p99, apdex, lcp, cls, ttfb, lighthouse score, memory, cpu, bundle size, cold start, build time, test coverage, coverage, flakiness, flaky test, vulnerability,
      readmission, mortality, infection, infection rate, length of stay, occupancy, no-show, attendance, pass rate, graduation rate, literacy, test score, grade, dropout, drop-out, enrolment, enrollment, donation, fundraising, gift, grant income, volunteer hour, volunteer retention, renewal, renewal rate, upsell, expansion, overdue, arrears, dso, days sales outstanding, days payable, working capital, debt, liquidity, write-off, audit finding, finding, overtime, utilization, utilisation, productivity, velocity, toil, deployment frequency, change failure rate, rework, reopen rate, abandonment, bounce rate, bounce, drop-off, completion rate, on-time, on time, punctuality, fill rate, click, cart abandonment, repeat purchase, basket size, footfall, like-for-like, same-store, unit economics, gross margin, net promoter, promoter, detractor, referral rate, viral coefficient, k-factor, stickiness, dau, wau, mau, dau/mau, active user, average, median, mean, percentage, proportion, share of, volume, level, index, benchmark score, participation, trust, loyalty, safety, percentile, page load, load, speed, weight, size, tokens per second, requests per second, hours saved, manual work, manual effort, manual hour, handling time, processing time, turnaround, turnaround time, valuation, funding, win-rate, deal, contract value, new business`,
    outsider: `customer, user, client, buyer, shopper, guest, visitor, subscriber, member, partner, donor, patient, student, pupil, parent, family, household, resident, citizen, voter, passenger, driver, rider, player, gamer, reader, listener, viewer, follower, fan, creator, developer, merchant, seller, vendor, supplier, retailer, franchisee, franchise, dealer, distributor, reseller, account, company, business, organization, organisation, enterprise, smb, sme, startup, school district, logo, investor, candidate, applicant, respondent, participant, attendee, volunteer, beneficiary, learner, contributor, maintainer, adopter, advocate, ambassador, champion, influencer, journalist, prospect, tenant, borrower, policyholder, claimant, veteran, taxpayer, farmer, physician, prescriber, pharmacy, freelancer, employer, alumni, alumnus, people, person, team outside, employee, manager, nurse, teacher, staff, engineer, rep, agent`,
    event: `signup, sign-up, sign up, registration, download, install, installation, order, purchase, transaction, booking, reservation, payment, deposit, subscription, renewal, referral, mention, backlink, citation, star, github star, fork, like, comment, retweet, share, reply, response, inbound, inbound lead, inbound call, lead, qualified lead, opportunity, meeting booked, demo request, demo booked, trial, free trial, activation, login, visit, page view, view, stream, play, listen, impression, application received, application, enquiry, inquiry, contract, deal, sale, upgrade, testimonial, review, five-star review, rating, complaint, ticket, incident, offer, acceptance, admission, discharge, enrolment, enrollment, donation, gift, pledge, ticket sold, seat sold, unit sold, seat, licence sold, license sold, workspace, active workspace, active project, integration partner, partnership, purchase order, letter of intent, loi, merchant onboarded, download count, cup, meal, room night, ride, delivery, parcel`,
    staff: `engineer, developer, designer, product manager, pm, manager, director, vp, head of, lead, cto, cfo, cmo, coo, ceo, chief of staff, recruiter, analyst, data scientist, sdr, bdr, ae, account executive, csm, sales rep, salesperson, rep, marketer, writer, copywriter, accountant, controller, counsel, lawyer, paralegal, nurse, doctor, surgeon, teacher, tutor, technician, mechanic, operator, welder, driver, cashier, intern, apprentice, trainee, contractor, employee, staff, team member, teammate, people, person, colleague, new hire, hire, support agent, supervisor, coordinator, specialist, consultant, administrator, assistant, receptionist, social worker, caseworker, fundraiser, volunteer coordinator, trustee, board member, team`,
    recognition: `certification, certificate, certified, accreditation, accredited, award, prize, medal, patent, approval, clearance, licence, license, licensure, permit, label, listing, ipo, listed, soc 2, iso, iso 27001, hipaa, gdpr compliance, pci, fedramp, fda, ce mark, ce marking, leed, b corp, ranking, magic quadrant, gartner, forbes, term sheet, series a, series b, seed round, funding round, merger, acquisition, general availability, ga, audit, external audit, exam, bar exam, accepted, grant, charter, seal, kosher, halal, organic, approval from, regulatory approval, authorization, authorisation, attestation, visa, degree, diploma`,
    place: `market, country, region, city, territory, state, district, geography, vertical, segment, store, office, branch, location, site, channel, city, school, hospital, clinic`,
    better: `better, faster, fewer, lower, higher, improved, increased, reduced, decreased, less, more, stronger, greater, smoother, quicker, happier, easier, simpler, cheaper, enhanced, increase in, decrease in, reduction in, improvement in, growth in, better than, faster than, decline in, cleaner, safer, healthier, closer, deeper, clearer, leaner, shorter, longer`,
    state: `implemented, documented, deployed, launched, released, completed, complete, finished, finalized, finalised, delivered, shipped, live, in place, ready, available, enabled, in production, integrated, merged, published, defined, approved, set up, migrated, exists, exist, up and running, rolled out, operational, established, created, built, designed, written, reviewed, proposed, tested, done, signed off, agreed, installed, configured, removed, deprecated, replaced, updated, up to date, up-to-date, maintained, covered, automated, adopted, introduced, running, functional, working, usable, open, hired, onboarded, on board, drafted, submitted, presented, decided, selected, chosen, fixed, resolved, closed, cleaned up, in use, has, have, supports, includes, provides, allows, shows, displays, default, by default, prepared, planned, scheduled, mapped, identified, validated, standardized, standardised, consolidated, archived, digitized, digitised, trained, shared, communicated, announced, brought on, instrumented, measured, tracked, refactored, rewritten, redesigned, upgraded, translated, localized`,
    able: `can, could, able to, is able to, are able to, allow, allows, let, lets, enable, enables, possible to, support for, supports, ability to`,
    purpose: `so that, so, in order to, resulting in, leading to, which, thereby, to achieve, to reach, to increase, to reduce, to improve, to grow, to cut, to raise, to lower, to drive, to boost, to save, that lets, that brings, that reduces, that increases, that cuts, that raises, increasing, reducing, decreasing, improving, cutting, raising, lowering, saving, bringing, generating, with at least, until, with`,
    vague: `significantly, noticeably, substantially, dramatically, drastically, considerably, greatly, massively, better, best, great, excellent, world-class, world class, effective, effectively, efficient, efficiently, seamless, robust, scalable, strong, solid, healthy, successful, success, amazing, delightful, high-quality, high quality, optimal, as much as possible, as soon as possible, culture, communication, collaboration, morale, alignment, visibility, awareness, engagement, experience, brand, reputation, excellence, innovation, teamwork, transparency, ownership, mindset, agility, happy, happiness, quality, efficiency, productivity, performance, stability, reliability, usability, maintainability, scalability, security posture, debt`,
    skip: `number of, amount of, total of, the, a, an, we, our, us, to, will, should, must, please, and, also, team, fully, successfully, continuously, consistently, significantly, noticeably, dramatically, drastically, substantially, that, this, all, every, each, of, by, new, then, at least, at most, more than, over, about, approximately, around, up to, only, just, first, have, need to, be, least, most, than, more, minimum, min, max`,
    stop: `of, for, with, by, in, on, to, from, per, at, within, across, about, into, through, using, via, and, or, that, who, which, against, before, after, during, between, among, is, are, without, have, has`,
  },
  forms(word) {
    const forms = [word];
    const ends = (tail: string, put = ''): void => {
      if (word.length > tail.length + 2 && word.endsWith(tail)) forms.push(word.slice(0, -tail.length) + put);
    };
    ends('s');
    ends('es');
    ends('ies', 'y');
    ends('d');
    ends('ed');
    ends('ied', 'y');
    ends('ing');
    ends('ing', 'e');
    ends("'s");
    const doubled = /^(.+([b-df-hj-np-tv-z]))\2(?:ed|ing)$/.exec(word);
    if (doubled?.[1]) forms.push(doubled[1]);
    return forms;
  },
  masks: [
    new RegExp(`\\b${MONTH}\\.?,? ?\\d{1,2}(?:st|nd|rd|th)?(?!\\d|%)(?:,? ?20\\d\\d)?`, 'gi'),
    new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?:,? ?20\\d\\d)?`, 'gi'),
    new RegExp(
      `\\b(?:in|over|for|during|after|first|last|next|past|every|each|rolling|previous|within)(?: the)?(?: first| last| next| past)? (?:\\d{1,3}|one|two|three|four|five|six|twelve)(?:[ -]| to )?${SPAN}\\b`,
      'gi',
    ),
    new RegExp(`\\(\\d{1,3}(?:-\\d{1,3})? ${SPAN}\\)`, 'gi'),
    /\b\d{1,3}-(?:day|week|month|year|minute|hour|level|step|page|way|point|person|star|tier|factor|part|click)s?\b/gi,
    /\b(?:week|month|year|day|quarter|chapter|module|class|room|building|top|series|milestone|priority|option|round|gate|page|item|version|unit|cohort|batch|season|act|section|article|annex|rule|window|level) \d+(?:\.\d+)?(?![%\d])/gi,
    /\b(?:one|two|three)[- ](?:page|sided|factor|way|pager|on-one|click)\b/gi,
    /\b\d+\.\d+(?:\.\d+)?(?= (?:is|was|are|launch|launched|release|released|ga|beta|alpha|rollout|goes)\b)/gi,
    /\bone(?:-| )(?:on|to|stop|off)\b/gi,
  ],
  units: {
    percent: 'percent, per cent, pct, percentage points, percentage point, pp, pts',
    money: 'usd, eur, gbp, dollars, euros, pounds, bucks, rmb, yuan, $, €, £',
    multiple: 'x, times, fold, ×',
    duration:
      'ms, milliseconds, s, sec, secs, second, seconds, min, mins, minute, minutes, h, hr, hrs, hour, hours, day, days, business days, working days, week, weeks, month, months, year, years',
    size: 'mb, gb, kb, tb, rpm, rps, qps, tps, fps, kg, kwh, mwh, tonnes, tons, tonne, km, litres, liters, points, °c, ppm, dpmo, basis points, bps, m2, sq ft',
  },
  magnitudes: 'k, m, mm, mn, b, bn, million, billion, thousand, hundred, mio',
  numberWords: {
    percent:
      '(?:one|two|three|four|five|six|seven|eight|nine) (?:out of|in|of) (?:two|three|four|five|six|seven|eight|nine|ten|every|our)|\\d+ (?:out of|in) (?:every )?\\d+|half of|a third of|a quarter of|two thirds of|three quarters of|every second|zero|none of',
    money: '',
    multiple:
      'double|doubling|doubled|doubles|triple|tripling|quadruple|halve|halving|halves|halved|twice|by half|in half|by a third|by a quarter|twofold|threefold|tenfold',
    duration:
      'a day|an hour|a week|a minute|a second|same day|same-day|one day|one hour|one week|one minute|one second',
    size: '',
    count:
      '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one|two|three|five) (?:hundred|thousand|million|billion)|a dozen|two dozen|dozens of|no (?=(?:\\w+ ){0,3}(?:customers?|users?|patients?|incidents?|complaints?|outages?|accidents?|errors?|defects?|students?|guests?|clients?|orders?|tickets?|requests?|invoices?|team|one|days?|loss(?:es)?|injur(?:y|ies)|findings?|breach(?:es)?|escalations?|regretted)\\b)|nobody|not a single',
  },
  fromTo:
    /from [^#]{0,14}#[^#]{0,24}?\b(?:to|down to|up to|until) [^#]{0,16}#|#[^#]{0,12}(?:→|->|=>|⇒|-->)[^#]{0,6}#|# (?:down|up) to [^#]{0,6}#|\((?:up|down|from|was|currently|now|baseline|vs\.?|today|compared)\b[^)#]{0,24}#/i,
  level:
    /(?:[<>≤≥=]|at least|at most|more than|fewer than|less than|under|below|above|over|minimum|no more than|within|exceed\w*|up to|reach\w*|hit\w*|to)(?: of| a| the)? ?#|#(?: [\w-]+){0,3} (?:or (?:more|less|higher|lower|better|fewer|above|below)|at most|at least|max(?:imum)?|min(?:imum)?)/i,
  purposeNumber:
    /\b(?:so that|so|in order to|resulting in|leading to|which|thereby|that (?:lets?|brings?|reduces?|increases?|cuts?|raises?|gets?|makes?|saves?|generates?|converts?|wins?)|to (?:achieve|reach|increase|reduce|improve|grow|cut|raise|lower|drive|boost|save|get|bring|win|generate|decrease|lift|help|hit|shorten|push|take|acquire|attract|earn)|until|(?:increas|reduc|decreas|improv|cutt|rais|lower|sav|bring|generat|driv|lift|boost|grow|achiev|reach|halv|doubl)ing|with (?:at least|an?|more than|over|under)?)\b[^#]*#/i,
  cadence:
    /\b(?:every|each|per|a|once a|twice a) (?:other |two |three |# )?(?:business |working )?(?:day|week|month|quarter|sprint|fortnight|monday|tuesday|wednesday|thursday|friday)s?\b|\b(?:daily|weekly|bi-?weekly|fortnightly|monthly|quarterly)\b|\/ ?(?:day|week|month|wk|mo|quarter)\b/i,
  joint: /#.*(?:\band\b|&|;|\bwhile\b|\bplus\b|\bas well as\b).*#/i,
};
