/** The statement with which an owner makes a space; it answers with the code of its first admin's invitation. */
export function createSpaceSql(id: string, name: string): string {
  return `select throughline.create_space(${quoted(id)}, ${quoted(name)});`;
}

/** A text as an SQL literal, as `standard_conforming_strings` (the default) reads it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
