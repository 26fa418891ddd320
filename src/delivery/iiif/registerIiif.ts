import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { registerImageFile } from './registerImageFile'
import { registerImageService } from './registerImageService'
import { registerPresentation } from './registerPresentation'

/** The images of public texts: their files, the IIIF Image API, and the IIIF Presentation API. */
export const registerIiif = (app: TypedApp, context: DeliveryContext): void => {
  registerImageFile(app, context)
  registerImageService(app, context)
  registerPresentation(app, context)
}
