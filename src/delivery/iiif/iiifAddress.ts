const part = encodeURIComponent

/** Where the services and documents of IIIF are; after the base of absolute addresses. */
export const iiifAddress = {
  annotations: (page: string): string => `/iiif/3/pages/${part(page)}/annotations.json`,
  canvas: (page: string): string => `/iiif/3/pages/${part(page)}/canvas`,
  image: (id: string): string => `/iiif/3/${part(id)}`,
  manifest: (issue: string): string => `/iiif/3/issues/${part(issue)}/manifest.json`,
  publication: (id: string): string => `/iiif/3/publications/${part(id)}/collection.json`,
  year: (publication: string, year: string): string => `/iiif/3/publications/${part(publication)}/${part(year)}/collection.json`,
}
