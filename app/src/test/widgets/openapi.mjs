// usage: PORT=N node openapi.mjs   judges the server's OpenAPI document, and prints the paths that it describes.
import { Validator } from '@seriousme/openapi-schema-validator';

const response = await fetch(`http://localhost:${process.env.PORT}/openapi.json`);
const document = await response.json();
const judgement = await new Validator().validate(document);
if (!judgement.valid) {
    throw new Error(JSON.stringify(judgement.errors));
}
Object.keys(document.paths).forEach(path => console.log(path));
