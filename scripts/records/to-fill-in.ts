/** What stands in a field that a new county has still to fill in. Apart from the schemas, which an ordinary run doesn't load. */
export const TO_FILL_IN = '请填写';
