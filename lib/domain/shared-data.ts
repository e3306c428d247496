/**
 * What leaves the browser once a space is joined, in Firefox's words for kinds of data: who somebody is (names of
 * members and owners), what people write to each other (check-ins and replies), and what stands on pages of work tools
 * (address and state of tasks; titles where a space shares them).
 */
export const SHARED_DATA = ['personallyIdentifyingInfo', 'personalCommunications', 'websiteContent'] as const;
