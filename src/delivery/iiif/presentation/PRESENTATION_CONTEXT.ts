/** What makes a JSON document one of the IIIF Presentation API 3.0; also its profile. */
export const PRESENTATION_CONTEXT = 'http://iiif.io/api/presentation/3/context.json'
