/** Sends a request to a team's server or an identity provider: the one door to the network beside that to the tools. */
export function sendToServer(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init);
}
