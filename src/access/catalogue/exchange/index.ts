export { type CatalogueEntry } from './catalogue-entry.js';
export { CatalogueEntryEntity } from './catalogue-entry.entity.js';
export { CATALOGUE_FORMATS, writeCatalogueFile, type CatalogueFormat } from './catalogue-files.js';
export { importCatalogue, readCatalogueEntries } from './exchange-catalogue.js';
export { type CataloguePlan } from './plan-catalogue.js';
