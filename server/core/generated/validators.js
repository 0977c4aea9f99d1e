// Generated from schemas/ by "npm run generate". Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return true;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return false;
        var length, i, keys;
        if (Array.isArray(a)) {
          length = a.length;
          if (length != b.length) return false;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return false;
          return true;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        keys = Object.keys(a);
        length = keys.length;
        if (length !== Object.keys(b).length) return false;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return false;
        }
        return true;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// <stdin>
var validateFramework = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Framework of ML Design Docs", "description": "What a design document is expected to hold. Written in YAML or JSON.", "type": "object", "additionalProperties": false, "required": ["id", "title", "kind", "sections"], "properties": { "$schema": { "type": "string", "description": "Address of this schema, for editors." }, "id": { "$ref": "#/$defs/id", "description": "Name of the framework in front matter and settings." }, "title": { "type": "string", "minLength": 1, "description": "Name shown to people." }, "summary": { "type": "string", "description": "One or two sentences: for whom and for what it is." }, "kind": { "enum": ["framework", "overlay"], "description": "framework: complete by itself or by what it extends. overlay: laid on top of whatever framework a document uses." }, "extends": { "type": "string", "minLength": 1, "description": "Framework to start from: the id of a built-in one, or a path relative to this file. A section with an id of the base amends it: lists add to those of the base, other fields replace them. Sections with new ids are added." }, "remove": { "type": "array", "description": "Ids of sections of the base that do not apply here.", "uniqueItems": true, "items": { "$ref": "#/$defs/id" } }, "sections": { "type": "array", "description": "The sections that a document should have, in their usual order.", "items": { "$ref": "#/$defs/section" } }, "stages": { "type": "object", "description": "Sections required while a document is in a stage of its life (front matter `stage`). Other required sections count as recommended then. A stage that is not listed asks for what `presence` says.", "propertyNames": { "$ref": "#/$defs/id" }, "additionalProperties": { "type": "array", "description": "Ids of the sections required in this stage.", "uniqueItems": true, "items": { "$ref": "#/$defs/id" } } }, "containers": { "type": "array", "description": 'Headings that only hold other sections together, such as "Deep dive". They are matched to nothing; what is under them is.', "items": { "$ref": "#/$defs/heading" } }, "ignored": { "type": "array", "description": 'Headings that are no part of the design, such as "References". Neither they nor what is under them is matched.', "items": { "$ref": "#/$defs/heading" } } }, "allOf": [{ "if": { "properties": { "kind": { "const": "overlay" } } }, "then": { "properties": { "extends": false } } }, { "if": { "properties": { "kind": { "const": "framework" } }, "not": { "required": ["extends"] } }, "then": { "properties": { "remove": false, "sections": { "type": "array", "minItems": 1, "items": { "type": "object", "required": ["title"] } } } } }], "$defs": { "id": { "type": "string", "description": "Lower-case words joined by hyphens.", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60 }, "heading": { "type": "string", "description": "A whole heading. Numbering, emoji, case, plural, British or American spelling, a leading article and a tail in parentheses make no difference.", "minLength": 1, "maxLength": 120 }, "phrase": { "type": "string", "description": "Words to look for. Case makes no difference, a hyphen equals a space, the last word may be plural. `...` stands for up to five words of one sentence, `#` for a number with its unit, `*` at the end of a word for any ending.", "minLength": 1, "maxLength": 120 }, "presence": { "enum": ["required", "recommended", "optional", "not-applicable"], "description": "required: missing is an error (a warning in a draft). recommended: missing is information. optional: never reported. not-applicable: makes no sense here." }, "presenceByTask": { "description": "How much the section is asked for, for all documents or by task type.", "anyOf": [{ "$ref": "#/$defs/presence" }, { "type": "object", "additionalProperties": false, "required": ["default"], "properties": { "default": { "$ref": "#/$defs/presence" }, "tasks": { "type": "object", "description": "Task types that differ from the default.", "propertyNames": { "$ref": "#/$defs/id" }, "additionalProperties": { "type": "object", "description": "What is asked for this task type.", "additionalProperties": false, "required": ["presence"], "properties": { "presence": { "$ref": "#/$defs/presence" }, "reason": { "type": "string", "description": "Why this task type differs. Shown to the writer." } } } } } }] }, "section": { "type": "object", "description": "One section that a document should have.", "additionalProperties": false, "required": ["id"], "properties": { "id": { "$ref": "#/$defs/id", "description": "Name of the section; also the code of the finding where it is missing." }, "title": { "type": "string", "minLength": 1, "description": "Heading that a skeleton uses. It is also one of the aliases." }, "insertAfter": { "$ref": "#/$defs/id", "description": "In an extending file or an overlay: the section that a new one follows. Without it the section comes last." }, "concepts": { "type": "array", "description": "Ids of the vocabulary of headings (concepts.yaml). A heading about any of them is this section.", "uniqueItems": true, "items": { "$ref": "#/$defs/id" } }, "aliases": { "type": "array", "description": "Headings that mean this section in this framework alone.", "uniqueItems": true, "items": { "$ref": "#/$defs/heading" } }, "presence": { "$ref": "#/$defs/presenceByTask" }, "weight": { "type": "number", "minimum": 0, "description": "Share in the completeness of a document. Only the ratio to the other sections counts." }, "minutes": { "type": "number", "minimum": 0, "description": "Minutes that an answer of 45 minutes spends here." }, "purpose": { "type": "string", "description": "What the section is for, in one sentence." }, "questions": { "type": "array", "description": "What a writer asks themself here, most useful first.", "items": { "type": "string", "minLength": 1, "description": "A question." } }, "topics": { "type": "array", "description": "Ids of the topics whose usual place this section is.", "uniqueItems": true, "items": { "$ref": "#/$defs/id" } }, "after": { "type": "array", "description": "Sections that should stand before this one. Another order is a hint at most.", "items": { "type": "object", "description": "A section that should come first.", "additionalProperties": false, "required": ["id", "reason"], "properties": { "id": { "$ref": "#/$defs/id", "description": "Section that should come first." }, "reason": { "type": "string", "minLength": 1, "description": "Why, in one sentence without a full stop." } } } }, "expectations": { "type": "array", "description": "What a reviewer looks for in this section.", "items": { "$ref": "#/$defs/expectation" } } } }, "expectation": { "type": "object", "description": "One thing that a reviewer looks for.", "additionalProperties": false, "required": ["id", "level", "text"], "properties": { "id": { "$ref": "#/$defs/id", "description": "Name, unique within its section." }, "level": { "enum": ["must", "should", "nice"], "description": "must: the section is thin without it. should: a good document has it. nice: an excellent one has it. Shown to writers and reviewers on hover." }, "points": { "type": "number", "minimum": 0, "description": "Share in the score of the section. 1 if absent." }, "text": { "type": "string", "minLength": 1, "description": 'What is expected, as a sentence about the section without its subject: "Names the goal".' }, "check": { "$ref": "#/$defs/check", "description": "How it is recognized in a text. Without it, it is left to a person, and does not count in the score." } } }, "check": { "type": "object", "description": "Exactly one condition (topic, quantity, metricRole, phrases, listItems, answers, diagram, pipelineStages, maxWords, anyOf or allOf), where to look, and for which systems. What meets it in part counts half.", "additionalProperties": false, "oneOf": [{ "required": ["topic"] }, { "required": ["quantity"] }, { "required": ["metricRole"] }, { "required": ["phrases"] }, { "required": ["listItems"] }, { "required": ["answers"] }, { "required": ["diagram"] }, { "required": ["pipelineStages"] }, { "required": ["maxWords"] }, { "required": ["anyOf"] }, { "required": ["allOf"] }], "dependentSchemas": { "topic": { "oneOf": [{ "required": ["depth"] }, { "anyOf": [{ "required": ["subpoints"] }, { "required": ["minSubpoints"] }] }] }, "depth": { "required": ["topic"] }, "subpoints": { "required": ["topic"] }, "minSubpoints": { "required": ["topic"] }, "min": { "anyOf": [{ "required": ["quantity"] }, { "required": ["metricRole"] }] } }, "properties": { "topic": { "$ref": "#/$defs/id", "description": "A topic that must be treated; say how far by depth, subpoints or minSubpoints." }, "depth": { "enum": ["mentioned", "covered"], "description": "mentioned: the topic is at least named. covered: something specific to this system is said." }, "subpoints": { "type": "array", "description": "Points of the topic that must be there: all of them, or as many as minSubpoints says.", "minItems": 1, "uniqueItems": true, "items": { "$ref": "#/$defs/id" } }, "minSubpoints": { "type": "integer", "minimum": 1, "description": "How many points of the topic must be there; of subpoints, where those are given." }, "quantity": { "type": "array", "description": "A number of one of these kinds must be there. any: a number with a unit or a percent sign.", "minItems": 1, "uniqueItems": true, "items": { "enum": ["any", "users", "items", "requests", "data-size", "latency", "freshness", "batch-window", "availability", "percent", "money", "count", "duration", "date", "metric-value"], "description": "A kind of number." } }, "metricRole": { "enum": ["offline", "online"], "description": "A known metric of this kind must be named." }, "min": { "type": "integer", "minimum": 1, "description": "How many numbers or metrics there must be. 1 if absent." }, "phrases": { "type": "array", "description": "One of these phrases must be there. A subheading over some text counts; questions do not.", "minItems": 1, "uniqueItems": true, "items": { "$ref": "#/$defs/phrase" } }, "listItems": { "type": "integer", "minimum": 1, "description": "List items or rows of tables that there must be." }, "answers": { "type": "integer", "minimum": 1, "description": "Questions with an answer that there must be." }, "diagram": { "const": true, "description": "A diagram or picture must be there." }, "pipelineStages": { "type": "integer", "minimum": 1, "description": "Stages that the pipeline of the document must have." }, "maxWords": { "type": "integer", "minimum": 1, "description": "Words that the section may have at most; up to half as many again count half." }, "anyOf": { "type": "array", "description": "One of these checks must hold.", "minItems": 2, "items": { "$ref": "#/$defs/check" } }, "allOf": { "type": "array", "description": "All of these checks must hold.", "minItems": 2, "items": { "$ref": "#/$defs/check" } }, "scope": { "enum": ["section", "document"], "default": "section", "description": "Where to look. section: in this section and its subsections; a topic, number or diagram elsewhere counts half. document: anywhere." }, "whenTraits": { "type": "array", "description": "Expected only of systems whose task type has one of these traits (task-types.yaml).", "minItems": 1, "uniqueItems": true, "items": { "$ref": "#/$defs/id" } } } } } };
var func1 = Object.prototype.hasOwnProperty;
var func2 = require_ucs2length().default;
var func0 = require_equal().default;
var pattern4 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
var schema34 = { "type": "object", "description": "One section that a document should have.", "additionalProperties": false, "required": ["id"], "properties": { "id": { "$ref": "#/$defs/id", "description": "Name of the section; also the code of the finding where it is missing." }, "title": { "type": "string", "minLength": 1, "description": "Heading that a skeleton uses. It is also one of the aliases." }, "insertAfter": { "$ref": "#/$defs/id", "description": "In an extending file or an overlay: the section that a new one follows. Without it the section comes last." }, "concepts": { "type": "array", "description": "Ids of the vocabulary of headings (concepts.yaml). A heading about any of them is this section.", "uniqueItems": true, "items": { "$ref": "#/$defs/id" } }, "aliases": { "type": "array", "description": "Headings that mean this section in this framework alone.", "uniqueItems": true, "items": { "$ref": "#/$defs/heading" } }, "presence": { "$ref": "#/$defs/presenceByTask" }, "weight": { "type": "number", "minimum": 0, "description": "Share in the completeness of a document. Only the ratio to the other sections counts." }, "minutes": { "type": "number", "minimum": 0, "description": "Minutes that an answer of 45 minutes spends here." }, "purpose": { "type": "string", "description": "What the section is for, in one sentence." }, "questions": { "type": "array", "description": "What a writer asks themself here, most useful first.", "items": { "type": "string", "minLength": 1, "description": "A question." } }, "topics": { "type": "array", "description": "Ids of the topics whose usual place this section is.", "uniqueItems": true, "items": { "$ref": "#/$defs/id" } }, "after": { "type": "array", "description": "Sections that should stand before this one. Another order is a hint at most.", "items": { "type": "object", "description": "A section that should come first.", "additionalProperties": false, "required": ["id", "reason"], "properties": { "id": { "$ref": "#/$defs/id", "description": "Section that should come first." }, "reason": { "type": "string", "minLength": 1, "description": "Why, in one sentence without a full stop." } } } }, "expectations": { "type": "array", "description": "What a reviewer looks for in this section.", "items": { "$ref": "#/$defs/expectation" } } } };
var schema40 = { "enum": ["required", "recommended", "optional", "not-applicable"], "description": "required: missing is an error (a warning in a draft). recommended: missing is information. optional: never reported. not-applicable: makes no sense here." };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!(data === "required" || data === "recommended" || data === "optional" || data === "not-applicable")) {
    const err0 = { instancePath, schemaPath: "#/$defs/presence/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.default === void 0) {
      const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "default" }, message: "must have required property 'default'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "default" || key0 === "tasks")) {
        const err2 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.default !== void 0) {
      let data0 = data.default;
      if (!(data0 === "required" || data0 === "recommended" || data0 === "optional" || data0 === "not-applicable")) {
        const err3 = { instancePath: instancePath + "/default", schemaPath: "#/$defs/presence/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.tasks !== void 0) {
      let data1 = data.tasks;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs10 = errors;
          if (typeof key1 === "string") {
            if (func2(key1) > 60) {
              const err4 = { instancePath: instancePath + "/tasks", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters", propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (!pattern4.test(key1)) {
              const err5 = { instancePath: instancePath + "/tasks", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"', propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/tasks", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          var valid4 = _errs10 === errors;
          if (!valid4) {
            const err7 = { instancePath: instancePath + "/tasks", schemaPath: "#/anyOf/1/properties/tasks/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          let data2 = data1[key2];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.presence === void 0) {
              const err8 = { instancePath: instancePath + "/tasks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/anyOf/1/properties/tasks/additionalProperties/required", keyword: "required", params: { missingProperty: "presence" }, message: "must have required property 'presence'" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            for (const key3 in data2) {
              if (!(key3 === "presence" || key3 === "reason")) {
                const err9 = { instancePath: instancePath + "/tasks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/anyOf/1/properties/tasks/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data2.presence !== void 0) {
              let data3 = data2.presence;
              if (!(data3 === "required" || data3 === "recommended" || data3 === "optional" || data3 === "not-applicable")) {
                const err10 = { instancePath: instancePath + "/tasks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/presence", schemaPath: "#/$defs/presence/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data2.reason !== void 0) {
              if (typeof data2.reason !== "string") {
                const err11 = { instancePath: instancePath + "/tasks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/anyOf/1/properties/tasks/additionalProperties/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/tasks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/anyOf/1/properties/tasks/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/tasks", schemaPath: "#/anyOf/1/properties/tasks/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    var props0 = true;
  }
  if (!valid0) {
    const err15 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate22.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate22.evaluated = { "dynamicProps": true, "dynamicItems": false };
var schema46 = { "type": "object", "description": "One thing that a reviewer looks for.", "additionalProperties": false, "required": ["id", "level", "text"], "properties": { "id": { "$ref": "#/$defs/id", "description": "Name, unique within its section." }, "level": { "enum": ["must", "should", "nice"], "description": "must: the section is thin without it. should: a good document has it. nice: an excellent one has it. Shown to writers and reviewers on hover." }, "points": { "type": "number", "minimum": 0, "description": "Share in the score of the section. 1 if absent." }, "text": { "type": "string", "minLength": 1, "description": 'What is expected, as a sentence about the section without its subject: "Names the goal".' }, "check": { "$ref": "#/$defs/check", "description": "How it is recognized in a text. Without it, it is left to a person, and does not count in the score." } } };
var schema48 = { "type": "object", "description": "Exactly one condition (topic, quantity, metricRole, phrases, listItems, answers, diagram, pipelineStages, maxWords, anyOf or allOf), where to look, and for which systems. What meets it in part counts half.", "additionalProperties": false, "oneOf": [{ "required": ["topic"] }, { "required": ["quantity"] }, { "required": ["metricRole"] }, { "required": ["phrases"] }, { "required": ["listItems"] }, { "required": ["answers"] }, { "required": ["diagram"] }, { "required": ["pipelineStages"] }, { "required": ["maxWords"] }, { "required": ["anyOf"] }, { "required": ["allOf"] }], "dependentSchemas": { "topic": { "oneOf": [{ "required": ["depth"] }, { "anyOf": [{ "required": ["subpoints"] }, { "required": ["minSubpoints"] }] }] }, "depth": { "required": ["topic"] }, "subpoints": { "required": ["topic"] }, "minSubpoints": { "required": ["topic"] }, "min": { "anyOf": [{ "required": ["quantity"] }, { "required": ["metricRole"] }] } }, "properties": { "topic": { "$ref": "#/$defs/id", "description": "A topic that must be treated; say how far by depth, subpoints or minSubpoints." }, "depth": { "enum": ["mentioned", "covered"], "description": "mentioned: the topic is at least named. covered: something specific to this system is said." }, "subpoints": { "type": "array", "description": "Points of the topic that must be there: all of them, or as many as minSubpoints says.", "minItems": 1, "uniqueItems": true, "items": { "$ref": "#/$defs/id" } }, "minSubpoints": { "type": "integer", "minimum": 1, "description": "How many points of the topic must be there; of subpoints, where those are given." }, "quantity": { "type": "array", "description": "A number of one of these kinds must be there. any: a number with a unit or a percent sign.", "minItems": 1, "uniqueItems": true, "items": { "enum": ["any", "users", "items", "requests", "data-size", "latency", "freshness", "batch-window", "availability", "percent", "money", "count", "duration", "date", "metric-value"], "description": "A kind of number." } }, "metricRole": { "enum": ["offline", "online"], "description": "A known metric of this kind must be named." }, "min": { "type": "integer", "minimum": 1, "description": "How many numbers or metrics there must be. 1 if absent." }, "phrases": { "type": "array", "description": "One of these phrases must be there. A subheading over some text counts; questions do not.", "minItems": 1, "uniqueItems": true, "items": { "$ref": "#/$defs/phrase" } }, "listItems": { "type": "integer", "minimum": 1, "description": "List items or rows of tables that there must be." }, "answers": { "type": "integer", "minimum": 1, "description": "Questions with an answer that there must be." }, "diagram": { "const": true, "description": "A diagram or picture must be there." }, "pipelineStages": { "type": "integer", "minimum": 1, "description": "Stages that the pipeline of the document must have." }, "maxWords": { "type": "integer", "minimum": 1, "description": "Words that the section may have at most; up to half as many again count half." }, "anyOf": { "type": "array", "description": "One of these checks must hold.", "minItems": 2, "items": { "$ref": "#/$defs/check" } }, "allOf": { "type": "array", "description": "All of these checks must hold.", "minItems": 2, "items": { "$ref": "#/$defs/check" } }, "scope": { "enum": ["section", "document"], "default": "section", "description": "Where to look. section: in this section and its subsections; a topic, number or diagram elsewhere counts half. document: anywhere." }, "whenTraits": { "type": "array", "description": "Expected only of systems whose task type has one of these traits (task-types.yaml).", "minItems": 1, "uniqueItems": true, "items": { "$ref": "#/$defs/id" } } } };
var wrapper0 = { validate: validate25 };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.topic === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "topic" }, message: "must have required property 'topic'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.quantity === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "quantity" }, message: "must have required property 'quantity'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.metricRole === void 0) {
        const err2 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "metricRole" }, message: "must have required property 'metricRole'" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs5 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.phrases === void 0) {
          const err3 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "phrases" }, message: "must have required property 'phrases'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
      var _valid0 = _errs5 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs6 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.listItems === void 0) {
            const err4 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "listItems" }, message: "must have required property 'listItems'" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        var _valid0 = _errs6 === errors;
        if (_valid0 && valid0) {
          valid0 = false;
          passing0 = [passing0, 4];
        } else {
          if (_valid0) {
            valid0 = true;
            passing0 = 4;
          }
          const _errs7 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.answers === void 0) {
              const err5 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "answers" }, message: "must have required property 'answers'" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var _valid0 = _errs7 === errors;
          if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 5];
          } else {
            if (_valid0) {
              valid0 = true;
              passing0 = 5;
            }
            const _errs8 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              if (data.diagram === void 0) {
                const err6 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "diagram" }, message: "must have required property 'diagram'" };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            var _valid0 = _errs8 === errors;
            if (_valid0 && valid0) {
              valid0 = false;
              passing0 = [passing0, 6];
            } else {
              if (_valid0) {
                valid0 = true;
                passing0 = 6;
              }
              const _errs9 = errors;
              if (data && typeof data == "object" && !Array.isArray(data)) {
                if (data.pipelineStages === void 0) {
                  const err7 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "pipelineStages" }, message: "must have required property 'pipelineStages'" };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              }
              var _valid0 = _errs9 === errors;
              if (_valid0 && valid0) {
                valid0 = false;
                passing0 = [passing0, 7];
              } else {
                if (_valid0) {
                  valid0 = true;
                  passing0 = 7;
                }
                const _errs10 = errors;
                if (data && typeof data == "object" && !Array.isArray(data)) {
                  if (data.maxWords === void 0) {
                    const err8 = { instancePath, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: "maxWords" }, message: "must have required property 'maxWords'" };
                    if (vErrors === null) {
                      vErrors = [err8];
                    } else {
                      vErrors.push(err8);
                    }
                    errors++;
                  }
                }
                var _valid0 = _errs10 === errors;
                if (_valid0 && valid0) {
                  valid0 = false;
                  passing0 = [passing0, 8];
                } else {
                  if (_valid0) {
                    valid0 = true;
                    passing0 = 8;
                  }
                  const _errs11 = errors;
                  if (data && typeof data == "object" && !Array.isArray(data)) {
                    if (data.anyOf === void 0) {
                      const err9 = { instancePath, schemaPath: "#/oneOf/9/required", keyword: "required", params: { missingProperty: "anyOf" }, message: "must have required property 'anyOf'" };
                      if (vErrors === null) {
                        vErrors = [err9];
                      } else {
                        vErrors.push(err9);
                      }
                      errors++;
                    }
                  }
                  var _valid0 = _errs11 === errors;
                  if (_valid0 && valid0) {
                    valid0 = false;
                    passing0 = [passing0, 9];
                  } else {
                    if (_valid0) {
                      valid0 = true;
                      passing0 = 9;
                    }
                    const _errs12 = errors;
                    if (data && typeof data == "object" && !Array.isArray(data)) {
                      if (data.allOf === void 0) {
                        const err10 = { instancePath, schemaPath: "#/oneOf/10/required", keyword: "required", params: { missingProperty: "allOf" }, message: "must have required property 'allOf'" };
                        if (vErrors === null) {
                          vErrors = [err10];
                        } else {
                          vErrors.push(err10);
                        }
                        errors++;
                      }
                    }
                    var _valid0 = _errs12 === errors;
                    if (_valid0 && valid0) {
                      valid0 = false;
                      passing0 = [passing0, 10];
                    } else {
                      if (_valid0) {
                        valid0 = true;
                        passing0 = 10;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  if (!valid0) {
    const err11 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema48.properties, key0)) {
        const err12 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.topic !== void 0) {
      let data0 = data.topic;
      if (typeof data0 === "string") {
        if (func2(data0) > 60) {
          const err13 = { instancePath: instancePath + "/topic", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err14 = { instancePath: instancePath + "/topic", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/topic", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.depth !== void 0) {
      let data1 = data.depth;
      if (!(data1 === "mentioned" || data1 === "covered")) {
        const err16 = { instancePath: instancePath + "/depth", schemaPath: "#/properties/depth/enum", keyword: "enum", params: { allowedValues: schema48.properties.depth.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.subpoints !== void 0) {
      let data2 = data.subpoints;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err17 = { instancePath: instancePath + "/subpoints", schemaPath: "#/properties/subpoints/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func2(data3) > 60) {
              const err18 = { instancePath: instancePath + "/subpoints/" + i0, schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (!pattern4.test(data3)) {
              const err19 = { instancePath: instancePath + "/subpoints/" + i0, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          } else {
            const err20 = { instancePath: instancePath + "/subpoints/" + i0, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        let i1 = data2.length;
        let j0;
        if (i1 > 1) {
          outer0: for (; i1--; ) {
            for (j0 = i1; j0--; ) {
              if (func0(data2[i1], data2[j0])) {
                const err21 = { instancePath: instancePath + "/subpoints", schemaPath: "#/properties/subpoints/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
                break outer0;
              }
            }
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/subpoints", schemaPath: "#/properties/subpoints/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.minSubpoints !== void 0) {
      let data4 = data.minSubpoints;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err23 = { instancePath: instancePath + "/minSubpoints", schemaPath: "#/properties/minSubpoints/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 1 || isNaN(data4)) {
          const err24 = { instancePath: instancePath + "/minSubpoints", schemaPath: "#/properties/minSubpoints/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      }
    }
    if (data.quantity !== void 0) {
      let data5 = data.quantity;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err25 = { instancePath: instancePath + "/quantity", schemaPath: "#/properties/quantity/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data6 = data5[i2];
          if (!(data6 === "any" || data6 === "users" || data6 === "items" || data6 === "requests" || data6 === "data-size" || data6 === "latency" || data6 === "freshness" || data6 === "batch-window" || data6 === "availability" || data6 === "percent" || data6 === "money" || data6 === "count" || data6 === "duration" || data6 === "date" || data6 === "metric-value")) {
            const err26 = { instancePath: instancePath + "/quantity/" + i2, schemaPath: "#/properties/quantity/items/enum", keyword: "enum", params: { allowedValues: schema48.properties.quantity.items.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        let i3 = data5.length;
        let j1;
        if (i3 > 1) {
          outer1: for (; i3--; ) {
            for (j1 = i3; j1--; ) {
              if (func0(data5[i3], data5[j1])) {
                const err27 = { instancePath: instancePath + "/quantity", schemaPath: "#/properties/quantity/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)" };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
                break outer1;
              }
            }
          }
        }
      } else {
        const err28 = { instancePath: instancePath + "/quantity", schemaPath: "#/properties/quantity/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.metricRole !== void 0) {
      let data7 = data.metricRole;
      if (!(data7 === "offline" || data7 === "online")) {
        const err29 = { instancePath: instancePath + "/metricRole", schemaPath: "#/properties/metricRole/enum", keyword: "enum", params: { allowedValues: schema48.properties.metricRole.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.min !== void 0) {
      let data8 = data.min;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        const err30 = { instancePath: instancePath + "/min", schemaPath: "#/properties/min/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 1 || isNaN(data8)) {
          const err31 = { instancePath: instancePath + "/min", schemaPath: "#/properties/min/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      }
    }
    if (data.phrases !== void 0) {
      let data9 = data.phrases;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          const err32 = { instancePath: instancePath + "/phrases", schemaPath: "#/properties/phrases/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
        const len2 = data9.length;
        for (let i4 = 0; i4 < len2; i4++) {
          let data10 = data9[i4];
          if (typeof data10 === "string") {
            if (func2(data10) > 120) {
              const err33 = { instancePath: instancePath + "/phrases/" + i4, schemaPath: "#/$defs/phrase/maxLength", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (func2(data10) < 1) {
              const err34 = { instancePath: instancePath + "/phrases/" + i4, schemaPath: "#/$defs/phrase/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          } else {
            const err35 = { instancePath: instancePath + "/phrases/" + i4, schemaPath: "#/$defs/phrase/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        let i5 = data9.length;
        let j2;
        if (i5 > 1) {
          outer2: for (; i5--; ) {
            for (j2 = i5; j2--; ) {
              if (func0(data9[i5], data9[j2])) {
                const err36 = { instancePath: instancePath + "/phrases", schemaPath: "#/properties/phrases/uniqueItems", keyword: "uniqueItems", params: { i: i5, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i5 + " are identical)" };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
                break outer2;
              }
            }
          }
        }
      } else {
        const err37 = { instancePath: instancePath + "/phrases", schemaPath: "#/properties/phrases/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.listItems !== void 0) {
      let data11 = data.listItems;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
        const err38 = { instancePath: instancePath + "/listItems", schemaPath: "#/properties/listItems/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 < 1 || isNaN(data11)) {
          const err39 = { instancePath: instancePath + "/listItems", schemaPath: "#/properties/listItems/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
      }
    }
    if (data.answers !== void 0) {
      let data12 = data.answers;
      if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
        const err40 = { instancePath: instancePath + "/answers", schemaPath: "#/properties/answers/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 < 1 || isNaN(data12)) {
          const err41 = { instancePath: instancePath + "/answers", schemaPath: "#/properties/answers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
      }
    }
    if (data.diagram !== void 0) {
      if (true !== data.diagram) {
        const err42 = { instancePath: instancePath + "/diagram", schemaPath: "#/properties/diagram/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.pipelineStages !== void 0) {
      let data14 = data.pipelineStages;
      if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
        const err43 = { instancePath: instancePath + "/pipelineStages", schemaPath: "#/properties/pipelineStages/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      if (typeof data14 == "number" && isFinite(data14)) {
        if (data14 < 1 || isNaN(data14)) {
          const err44 = { instancePath: instancePath + "/pipelineStages", schemaPath: "#/properties/pipelineStages/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
      }
    }
    if (data.maxWords !== void 0) {
      let data15 = data.maxWords;
      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
        const err45 = { instancePath: instancePath + "/maxWords", schemaPath: "#/properties/maxWords/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 < 1 || isNaN(data15)) {
          const err46 = { instancePath: instancePath + "/maxWords", schemaPath: "#/properties/maxWords/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
      }
    }
    if (data.anyOf !== void 0) {
      let data16 = data.anyOf;
      if (Array.isArray(data16)) {
        if (data16.length < 2) {
          const err47 = { instancePath: instancePath + "/anyOf", schemaPath: "#/properties/anyOf/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items" };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
        const len3 = data16.length;
        for (let i6 = 0; i6 < len3; i6++) {
          if (!wrapper0.validate(data16[i6], { instancePath: instancePath + "/anyOf/" + i6, parentData: data16, parentDataProperty: i6, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err48 = { instancePath: instancePath + "/anyOf", schemaPath: "#/properties/anyOf/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.allOf !== void 0) {
      let data18 = data.allOf;
      if (Array.isArray(data18)) {
        if (data18.length < 2) {
          const err49 = { instancePath: instancePath + "/allOf", schemaPath: "#/properties/allOf/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items" };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        const len4 = data18.length;
        for (let i7 = 0; i7 < len4; i7++) {
          if (!wrapper0.validate(data18[i7], { instancePath: instancePath + "/allOf/" + i7, parentData: data18, parentDataProperty: i7, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err50 = { instancePath: instancePath + "/allOf", schemaPath: "#/properties/allOf/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.scope !== void 0) {
      let data20 = data.scope;
      if (!(data20 === "section" || data20 === "document")) {
        const err51 = { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/enum", keyword: "enum", params: { allowedValues: schema48.properties.scope.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.whenTraits !== void 0) {
      let data21 = data.whenTraits;
      if (Array.isArray(data21)) {
        if (data21.length < 1) {
          const err52 = { instancePath: instancePath + "/whenTraits", schemaPath: "#/properties/whenTraits/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
        const len5 = data21.length;
        for (let i8 = 0; i8 < len5; i8++) {
          let data22 = data21[i8];
          if (typeof data22 === "string") {
            if (func2(data22) > 60) {
              const err53 = { instancePath: instancePath + "/whenTraits/" + i8, schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
            if (!pattern4.test(data22)) {
              const err54 = { instancePath: instancePath + "/whenTraits/" + i8, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
          } else {
            const err55 = { instancePath: instancePath + "/whenTraits/" + i8, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
        let i9 = data21.length;
        let j3;
        if (i9 > 1) {
          outer3: for (; i9--; ) {
            for (j3 = i9; j3--; ) {
              if (func0(data21[i9], data21[j3])) {
                const err56 = { instancePath: instancePath + "/whenTraits", schemaPath: "#/properties/whenTraits/uniqueItems", keyword: "uniqueItems", params: { i: i9, j: j3 }, message: "must NOT have duplicate items (items ## " + j3 + " and " + i9 + " are identical)" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
                break outer3;
              }
            }
          }
        }
      } else {
        const err57 = { instancePath: instancePath + "/whenTraits", schemaPath: "#/properties/whenTraits/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.topic !== void 0) {
      const _errs58 = errors;
      let valid23 = false;
      let passing1 = null;
      const _errs59 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.depth === void 0) {
          const err58 = { instancePath, schemaPath: "#/dependentSchemas/topic/oneOf/0/required", keyword: "required", params: { missingProperty: "depth" }, message: "must have required property 'depth'" };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
      }
      var _valid1 = _errs59 === errors;
      if (_valid1) {
        valid23 = true;
        passing1 = 0;
      }
      const _errs60 = errors;
      const _errs61 = errors;
      let valid24 = false;
      const _errs62 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.subpoints === void 0) {
          const err59 = { instancePath, schemaPath: "#/dependentSchemas/topic/oneOf/1/anyOf/0/required", keyword: "required", params: { missingProperty: "subpoints" }, message: "must have required property 'subpoints'" };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
      }
      var _valid2 = _errs62 === errors;
      valid24 = valid24 || _valid2;
      const _errs63 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.minSubpoints === void 0) {
          const err60 = { instancePath, schemaPath: "#/dependentSchemas/topic/oneOf/1/anyOf/1/required", keyword: "required", params: { missingProperty: "minSubpoints" }, message: "must have required property 'minSubpoints'" };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
      }
      var _valid2 = _errs63 === errors;
      valid24 = valid24 || _valid2;
      if (!valid24) {
        const err61 = { instancePath, schemaPath: "#/dependentSchemas/topic/oneOf/1/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      } else {
        errors = _errs61;
        if (vErrors !== null) {
          if (_errs61) {
            vErrors.length = _errs61;
          } else {
            vErrors = null;
          }
        }
      }
      var _valid1 = _errs60 === errors;
      if (_valid1 && valid23) {
        valid23 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid23 = true;
          passing1 = 1;
        }
      }
      if (!valid23) {
        const err62 = { instancePath, schemaPath: "#/dependentSchemas/topic/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      } else {
        errors = _errs58;
        if (vErrors !== null) {
          if (_errs58) {
            vErrors.length = _errs58;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.depth !== void 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.topic === void 0) {
          const err63 = { instancePath, schemaPath: "#/dependentSchemas/depth/required", keyword: "required", params: { missingProperty: "topic" }, message: "must have required property 'topic'" };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
      }
    }
    if (data.subpoints !== void 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.topic === void 0) {
          const err64 = { instancePath, schemaPath: "#/dependentSchemas/subpoints/required", keyword: "required", params: { missingProperty: "topic" }, message: "must have required property 'topic'" };
          if (vErrors === null) {
            vErrors = [err64];
          } else {
            vErrors.push(err64);
          }
          errors++;
        }
      }
    }
    if (data.minSubpoints !== void 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.topic === void 0) {
          const err65 = { instancePath, schemaPath: "#/dependentSchemas/minSubpoints/required", keyword: "required", params: { missingProperty: "topic" }, message: "must have required property 'topic'" };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
      }
    }
    if (data.min !== void 0) {
      const _errs68 = errors;
      let valid25 = false;
      const _errs69 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.quantity === void 0) {
          const err66 = { instancePath, schemaPath: "#/dependentSchemas/min/anyOf/0/required", keyword: "required", params: { missingProperty: "quantity" }, message: "must have required property 'quantity'" };
          if (vErrors === null) {
            vErrors = [err66];
          } else {
            vErrors.push(err66);
          }
          errors++;
        }
      }
      var _valid3 = _errs69 === errors;
      valid25 = valid25 || _valid3;
      const _errs70 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.metricRole === void 0) {
          const err67 = { instancePath, schemaPath: "#/dependentSchemas/min/anyOf/1/required", keyword: "required", params: { missingProperty: "metricRole" }, message: "must have required property 'metricRole'" };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
      }
      var _valid3 = _errs70 === errors;
      valid25 = valid25 || _valid3;
      if (!valid25) {
        const err68 = { instancePath, schemaPath: "#/dependentSchemas/min/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      } else {
        errors = _errs68;
        if (vErrors !== null) {
          if (_errs68) {
            vErrors.length = _errs68;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err69 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err69];
    } else {
      vErrors.push(err69);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
validate25.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.level === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property 'level'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.text === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "level" || key0 === "points" || key0 === "text" || key0 === "check")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (func2(data0) > 60) {
          const err4 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err5 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.level !== void 0) {
      let data1 = data.level;
      if (!(data1 === "must" || data1 === "should" || data1 === "nice")) {
        const err7 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/enum", keyword: "enum", params: { allowedValues: schema46.properties.level.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.points !== void 0) {
      let data2 = data.points;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/points", schemaPath: "#/properties/points/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/points", schemaPath: "#/properties/points/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.text !== void 0) {
      let data3 = data.text;
      if (typeof data3 === "string") {
        if (func2(data3) < 1) {
          const err10 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.check !== void 0) {
      if (!validate25(data.check, { instancePath: instancePath + "/check", parentData: data, parentDataProperty: "check", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema34.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (func2(data0) > 60) {
          const err2 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err3 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 === "string") {
        if (func2(data1) < 1) {
          const err5 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.insertAfter !== void 0) {
      let data2 = data.insertAfter;
      if (typeof data2 === "string") {
        if (func2(data2) > 60) {
          const err7 = { instancePath: instancePath + "/insertAfter", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!pattern4.test(data2)) {
          const err8 = { instancePath: instancePath + "/insertAfter", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/insertAfter", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.concepts !== void 0) {
      let data3 = data.concepts;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 === "string") {
            if (func2(data4) > 60) {
              const err10 = { instancePath: instancePath + "/concepts/" + i0, schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (!pattern4.test(data4)) {
              const err11 = { instancePath: instancePath + "/concepts/" + i0, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/concepts/" + i0, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        let i1 = data3.length;
        let j0;
        if (i1 > 1) {
          outer0: for (; i1--; ) {
            for (j0 = i1; j0--; ) {
              if (func0(data3[i1], data3[j0])) {
                const err13 = { instancePath: instancePath + "/concepts", schemaPath: "#/properties/concepts/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
                break outer0;
              }
            }
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/concepts", schemaPath: "#/properties/concepts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.aliases !== void 0) {
      let data5 = data.aliases;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data6 = data5[i2];
          if (typeof data6 === "string") {
            if (func2(data6) > 120) {
              const err15 = { instancePath: instancePath + "/aliases/" + i2, schemaPath: "#/$defs/heading/maxLength", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (func2(data6) < 1) {
              const err16 = { instancePath: instancePath + "/aliases/" + i2, schemaPath: "#/$defs/heading/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          } else {
            const err17 = { instancePath: instancePath + "/aliases/" + i2, schemaPath: "#/$defs/heading/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        let i3 = data5.length;
        let j1;
        if (i3 > 1) {
          outer1: for (; i3--; ) {
            for (j1 = i3; j1--; ) {
              if (func0(data5[i3], data5[j1])) {
                const err18 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)" };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
                break outer1;
              }
            }
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.presence !== void 0) {
      if (!validate22(data.presence, { instancePath: instancePath + "/presence", parentData: data, parentDataProperty: "presence", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.weight !== void 0) {
      let data8 = data.weight;
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          const err20 = { instancePath: instancePath + "/weight", schemaPath: "#/properties/weight/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/weight", schemaPath: "#/properties/weight/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.minutes !== void 0) {
      let data9 = data.minutes;
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          const err22 = { instancePath: instancePath + "/minutes", schemaPath: "#/properties/minutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/minutes", schemaPath: "#/properties/minutes/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.purpose !== void 0) {
      if (typeof data.purpose !== "string") {
        const err24 = { instancePath: instancePath + "/purpose", schemaPath: "#/properties/purpose/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.questions !== void 0) {
      let data11 = data.questions;
      if (Array.isArray(data11)) {
        const len2 = data11.length;
        for (let i4 = 0; i4 < len2; i4++) {
          let data12 = data11[i4];
          if (typeof data12 === "string") {
            if (func2(data12) < 1) {
              const err25 = { instancePath: instancePath + "/questions/" + i4, schemaPath: "#/properties/questions/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          } else {
            const err26 = { instancePath: instancePath + "/questions/" + i4, schemaPath: "#/properties/questions/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/questions", schemaPath: "#/properties/questions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.topics !== void 0) {
      let data13 = data.topics;
      if (Array.isArray(data13)) {
        const len3 = data13.length;
        for (let i5 = 0; i5 < len3; i5++) {
          let data14 = data13[i5];
          if (typeof data14 === "string") {
            if (func2(data14) > 60) {
              const err28 = { instancePath: instancePath + "/topics/" + i5, schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (!pattern4.test(data14)) {
              const err29 = { instancePath: instancePath + "/topics/" + i5, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
          } else {
            const err30 = { instancePath: instancePath + "/topics/" + i5, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        let i6 = data13.length;
        let j2;
        if (i6 > 1) {
          outer2: for (; i6--; ) {
            for (j2 = i6; j2--; ) {
              if (func0(data13[i6], data13[j2])) {
                const err31 = { instancePath: instancePath + "/topics", schemaPath: "#/properties/topics/uniqueItems", keyword: "uniqueItems", params: { i: i6, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i6 + " are identical)" };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
                break outer2;
              }
            }
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/topics", schemaPath: "#/properties/topics/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.after !== void 0) {
      let data15 = data.after;
      if (Array.isArray(data15)) {
        const len4 = data15.length;
        for (let i7 = 0; i7 < len4; i7++) {
          let data16 = data15[i7];
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.id === void 0) {
              const err33 = { instancePath: instancePath + "/after/" + i7, schemaPath: "#/properties/after/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data16.reason === void 0) {
              const err34 = { instancePath: instancePath + "/after/" + i7, schemaPath: "#/properties/after/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            for (const key1 in data16) {
              if (!(key1 === "id" || key1 === "reason")) {
                const err35 = { instancePath: instancePath + "/after/" + i7, schemaPath: "#/properties/after/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data16.id !== void 0) {
              let data17 = data16.id;
              if (typeof data17 === "string") {
                if (func2(data17) > 60) {
                  const err36 = { instancePath: instancePath + "/after/" + i7 + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
                if (!pattern4.test(data17)) {
                  const err37 = { instancePath: instancePath + "/after/" + i7 + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
              } else {
                const err38 = { instancePath: instancePath + "/after/" + i7 + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data16.reason !== void 0) {
              let data18 = data16.reason;
              if (typeof data18 === "string") {
                if (func2(data18) < 1) {
                  const err39 = { instancePath: instancePath + "/after/" + i7 + "/reason", schemaPath: "#/properties/after/items/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
              } else {
                const err40 = { instancePath: instancePath + "/after/" + i7 + "/reason", schemaPath: "#/properties/after/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
            }
          } else {
            const err41 = { instancePath: instancePath + "/after/" + i7, schemaPath: "#/properties/after/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.expectations !== void 0) {
      let data19 = data.expectations;
      if (Array.isArray(data19)) {
        const len5 = data19.length;
        for (let i8 = 0; i8 < len5; i8++) {
          if (!validate24(data19[i8], { instancePath: instancePath + "/expectations/" + i8, parentData: data19, parentDataProperty: i8, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err43 = { instancePath: instancePath + "/expectations", schemaPath: "#/properties/expectations/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
  } else {
    const err44 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err44];
    } else {
      vErrors.push(err44);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs2 = errors;
  let valid1 = true;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind !== void 0) {
      if ("overlay" !== data.kind) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs3 === errors;
  errors = _errs2;
  if (vErrors !== null) {
    if (_errs2) {
      vErrors.length = _errs2;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.extends !== void 0) {
        const err1 = { instancePath: instancePath + "/extends", schemaPath: "#/allOf/0/then/properties/extends/false schema", keyword: "false schema", params: {}, message: "boolean schema is false" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs5 === errors;
    valid1 = _valid0;
    if (valid1) {
      var props0 = {};
      props0.extends = true;
      props0.kind = true;
    }
  }
  if (!valid1) {
    const err2 = { instancePath, schemaPath: "#/allOf/0/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  const _errs7 = errors;
  let valid4 = true;
  const _errs8 = errors;
  const _errs9 = errors;
  const _errs10 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.extends === void 0 && (missing0 = "extends")) {
      const err3 = {};
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
  }
  var valid5 = _errs10 === errors;
  if (valid5) {
    const err4 = {};
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  } else {
    errors = _errs9;
    if (vErrors !== null) {
      if (_errs9) {
        vErrors.length = _errs9;
      } else {
        vErrors = null;
      }
    }
  }
  if (errors === _errs8) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.kind !== void 0) {
        if ("framework" !== data.kind) {
          const err5 = {};
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
  }
  var _valid1 = _errs8 === errors;
  errors = _errs7;
  if (vErrors !== null) {
    if (_errs7) {
      vErrors.length = _errs7;
    } else {
      vErrors = null;
    }
  }
  if (_valid1) {
    const _errs12 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.remove !== void 0) {
        const err6 = { instancePath: instancePath + "/remove", schemaPath: "#/allOf/1/then/properties/remove/false schema", keyword: "false schema", params: {}, message: "boolean schema is false" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (data.sections !== void 0) {
        let data4 = data.sections;
        if (Array.isArray(data4)) {
          if (data4.length < 1) {
            const err7 = { instancePath: instancePath + "/sections", schemaPath: "#/allOf/1/then/properties/sections/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          const len0 = data4.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data5 = data4[i0];
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
              if (data5.title === void 0) {
                const err8 = { instancePath: instancePath + "/sections/" + i0, schemaPath: "#/allOf/1/then/properties/sections/items/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            } else {
              const err9 = { instancePath: instancePath + "/sections/" + i0, schemaPath: "#/allOf/1/then/properties/sections/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          }
        } else {
          const err10 = { instancePath: instancePath + "/sections", schemaPath: "#/allOf/1/then/properties/sections/type", keyword: "type", params: { type: "array" }, message: "must be array" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    var _valid1 = _errs12 === errors;
    valid4 = _valid1;
    if (valid4) {
      var props1 = {};
      props1.remove = true;
      props1.sections = true;
      props1.kind = true;
    }
  }
  if (!valid4) {
    const err11 = { instancePath, schemaPath: "#/allOf/1/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  if (props0 !== true && props1 !== void 0) {
    if (props1 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props1);
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.title === void 0) {
      const err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    if (data.sections === void 0) {
      const err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sections" }, message: "must have required property 'sections'" };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema31.properties, key0)) {
        const err16 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        const err17 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data7 = data.id;
      if (typeof data7 === "string") {
        if (func2(data7) > 60) {
          const err18 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (!pattern4.test(data7)) {
          const err19 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      let data8 = data.title;
      if (typeof data8 === "string") {
        if (func2(data8) < 1) {
          const err21 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.summary !== void 0) {
      if (typeof data.summary !== "string") {
        const err23 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data10 = data.kind;
      if (!(data10 === "framework" || data10 === "overlay")) {
        const err24 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema31.properties.kind.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.extends !== void 0) {
      let data11 = data.extends;
      if (typeof data11 === "string") {
        if (func2(data11) < 1) {
          const err25 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.remove !== void 0) {
      let data12 = data.remove;
      if (Array.isArray(data12)) {
        const len1 = data12.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data13 = data12[i1];
          if (typeof data13 === "string") {
            if (func2(data13) > 60) {
              const err27 = { instancePath: instancePath + "/remove/" + i1, schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (!pattern4.test(data13)) {
              const err28 = { instancePath: instancePath + "/remove/" + i1, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          } else {
            const err29 = { instancePath: instancePath + "/remove/" + i1, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        let i2 = data12.length;
        let j0;
        if (i2 > 1) {
          outer0: for (; i2--; ) {
            for (j0 = i2; j0--; ) {
              if (func0(data12[i2], data12[j0])) {
                const err30 = { instancePath: instancePath + "/remove", schemaPath: "#/properties/remove/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)" };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
                break outer0;
              }
            }
          }
        }
      } else {
        const err31 = { instancePath: instancePath + "/remove", schemaPath: "#/properties/remove/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.sections !== void 0) {
      let data14 = data.sections;
      if (Array.isArray(data14)) {
        const len2 = data14.length;
        for (let i3 = 0; i3 < len2; i3++) {
          if (!validate21(data14[i3], { instancePath: instancePath + "/sections/" + i3, parentData: data14, parentDataProperty: i3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/sections", schemaPath: "#/properties/sections/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.stages !== void 0) {
      let data16 = data.stages;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        for (const key1 in data16) {
          const _errs40 = errors;
          if (typeof key1 === "string") {
            if (func2(key1) > 60) {
              const err33 = { instancePath: instancePath + "/stages", schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters", propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (!pattern4.test(key1)) {
              const err34 = { instancePath: instancePath + "/stages", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"', propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          } else {
            const err35 = { instancePath: instancePath + "/stages", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
          var valid18 = _errs40 === errors;
          if (!valid18) {
            const err36 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid" };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        for (const key2 in data16) {
          let data17 = data16[key2];
          if (Array.isArray(data17)) {
            const len3 = data17.length;
            for (let i4 = 0; i4 < len3; i4++) {
              let data18 = data17[i4];
              if (typeof data18 === "string") {
                if (func2(data18) > 60) {
                  const err37 = { instancePath: instancePath + "/stages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4, schemaPath: "#/$defs/id/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
                if (!pattern4.test(data18)) {
                  const err38 = { instancePath: instancePath + "/stages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
              } else {
                const err39 = { instancePath: instancePath + "/stages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
            let i5 = data17.length;
            let j1;
            if (i5 > 1) {
              outer1: for (; i5--; ) {
                for (j1 = i5; j1--; ) {
                  if (func0(data17[i5], data17[j1])) {
                    const err40 = { instancePath: instancePath + "/stages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stages/additionalProperties/uniqueItems", keyword: "uniqueItems", params: { i: i5, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i5 + " are identical)" };
                    if (vErrors === null) {
                      vErrors = [err40];
                    } else {
                      vErrors.push(err40);
                    }
                    errors++;
                    break outer1;
                  }
                }
              }
            }
          } else {
            const err41 = { instancePath: instancePath + "/stages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stages/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.containers !== void 0) {
      let data19 = data.containers;
      if (Array.isArray(data19)) {
        const len4 = data19.length;
        for (let i6 = 0; i6 < len4; i6++) {
          let data20 = data19[i6];
          if (typeof data20 === "string") {
            if (func2(data20) > 120) {
              const err43 = { instancePath: instancePath + "/containers/" + i6, schemaPath: "#/$defs/heading/maxLength", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            if (func2(data20) < 1) {
              const err44 = { instancePath: instancePath + "/containers/" + i6, schemaPath: "#/$defs/heading/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
          } else {
            const err45 = { instancePath: instancePath + "/containers/" + i6, schemaPath: "#/$defs/heading/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
      } else {
        const err46 = { instancePath: instancePath + "/containers", schemaPath: "#/properties/containers/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.ignored !== void 0) {
      let data21 = data.ignored;
      if (Array.isArray(data21)) {
        const len5 = data21.length;
        for (let i7 = 0; i7 < len5; i7++) {
          let data22 = data21[i7];
          if (typeof data22 === "string") {
            if (func2(data22) > 120) {
              const err47 = { instancePath: instancePath + "/ignored/" + i7, schemaPath: "#/$defs/heading/maxLength", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
            if (func2(data22) < 1) {
              const err48 = { instancePath: instancePath + "/ignored/" + i7, schemaPath: "#/$defs/heading/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
          } else {
            const err49 = { instancePath: instancePath + "/ignored/" + i7, schemaPath: "#/$defs/heading/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
        }
      } else {
        const err50 = { instancePath: instancePath + "/ignored", schemaPath: "#/properties/ignored/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
  } else {
    const err51 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err51];
    } else {
      vErrors.push(err51);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var validateConfig = validate29;
var schema57 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://ml-design-docs.dev/schemas/config.schema.json", "title": "ML Design Docs configuration", "description": "Settings for the design documents in this folder and below. Files in folders above apply too, up to one with `root: true`; nearer ones win.", "type": "object", "additionalProperties": false, "properties": { "$schema": { "type": "string", "description": "The schema of this file, for editors." }, "root": { "type": "boolean", "description": "Stops the search for configuration in folders above." }, "extends": { "description": "Configuration files that this one builds on, relative to this file.", "oneOf": [{ "type": "string", "minLength": 1 }, { "type": "array", "items": { "type": "string", "minLength": 1 } }] }, "framework": { "$ref": "#/$defs/framework" }, "task": { "$ref": "#/$defs/task" }, "overlays": { "$ref": "#/$defs/overlays" }, "severity": { "$ref": "#/$defs/severity" }, "frameworks": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "Framework and overlay files of your own, relative to this file." }, "documents": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "Globs of files that are design documents even when their front matter does not say so, relative to this file." }, "ignores": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "Globs of files that are never checked, relative to this file." }, "overrides": { "type": "array", "description": "Settings for some files only; later ones win.", "items": { "type": "object", "additionalProperties": false, "required": ["files"], "properties": { "files": { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 1 }, "description": "Globs, relative to this file." }, "framework": { "$ref": "#/$defs/framework" }, "task": { "$ref": "#/$defs/task" }, "overlays": { "$ref": "#/$defs/overlays" }, "severity": { "$ref": "#/$defs/severity" } } } } }, "$defs": { "framework": { "type": "string", "minLength": 1, "description": "Id of the framework of documents that name none: seven-step, four-step, design-doc, or one of your own." }, "task": { "type": "string", "minLength": 1, "description": "Task type of documents that name none, such as recommendation or fraud." }, "overlays": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "Overlays laid on every framework: responsible-ai, ml-test-score, or your own." }, "severity": { "type": "object", "description": "Code of a finding and how much it weighs; off hides it.", "additionalProperties": { "enum": ["error", "warning", "information", "hint", "off"] } } } };
var schema61 = { "type": "object", "description": "Code of a finding and how much it weighs; off hides it.", "additionalProperties": { "enum": ["error", "warning", "information", "hint", "off"] } };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema57.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.root !== void 0) {
      if (typeof data.root !== "boolean") {
        const err2 = { instancePath: instancePath + "/root", schemaPath: "#/properties/root/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.extends !== void 0) {
      let data2 = data.extends;
      const _errs7 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs8 = errors;
      if (typeof data2 === "string") {
        if (func2(data2) < 1) {
          const err3 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/oneOf/0/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      var _valid0 = _errs8 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs10 = errors;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func2(data3) < 1) {
              const err5 = { instancePath: instancePath + "/extends/" + i0, schemaPath: "#/properties/extends/oneOf/1/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/extends/" + i0, schemaPath: "#/properties/extends/oneOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      var _valid0 = _errs10 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        const err8 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      } else {
        errors = _errs7;
        if (vErrors !== null) {
          if (_errs7) {
            vErrors.length = _errs7;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.framework !== void 0) {
      let data4 = data.framework;
      if (typeof data4 === "string") {
        if (func2(data4) < 1) {
          const err9 = { instancePath: instancePath + "/framework", schemaPath: "#/$defs/framework/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/framework", schemaPath: "#/$defs/framework/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.task !== void 0) {
      let data5 = data.task;
      if (typeof data5 === "string") {
        if (func2(data5) < 1) {
          const err11 = { instancePath: instancePath + "/task", schemaPath: "#/$defs/task/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/task", schemaPath: "#/$defs/task/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.overlays !== void 0) {
      let data6 = data.overlays;
      if (Array.isArray(data6)) {
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1];
          if (typeof data7 === "string") {
            if (func2(data7) < 1) {
              const err13 = { instancePath: instancePath + "/overlays/" + i1, schemaPath: "#/$defs/overlays/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/overlays/" + i1, schemaPath: "#/$defs/overlays/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/overlays", schemaPath: "#/$defs/overlays/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.severity !== void 0) {
      let data8 = data.severity;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key1 in data8) {
          let data9 = data8[key1];
          if (!(data9 === "error" || data9 === "warning" || data9 === "information" || data9 === "hint" || data9 === "off")) {
            const err16 = { instancePath: instancePath + "/severity/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/severity/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema61.additionalProperties.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/severity", schemaPath: "#/$defs/severity/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.frameworks !== void 0) {
      let data10 = data.frameworks;
      if (Array.isArray(data10)) {
        const len2 = data10.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data11 = data10[i2];
          if (typeof data11 === "string") {
            if (func2(data11) < 1) {
              const err18 = { instancePath: instancePath + "/frameworks/" + i2, schemaPath: "#/properties/frameworks/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          } else {
            const err19 = { instancePath: instancePath + "/frameworks/" + i2, schemaPath: "#/properties/frameworks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/frameworks", schemaPath: "#/properties/frameworks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.documents !== void 0) {
      let data12 = data.documents;
      if (Array.isArray(data12)) {
        const len3 = data12.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data13 = data12[i3];
          if (typeof data13 === "string") {
            if (func2(data13) < 1) {
              const err21 = { instancePath: instancePath + "/documents/" + i3, schemaPath: "#/properties/documents/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          } else {
            const err22 = { instancePath: instancePath + "/documents/" + i3, schemaPath: "#/properties/documents/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/documents", schemaPath: "#/properties/documents/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.ignores !== void 0) {
      let data14 = data.ignores;
      if (Array.isArray(data14)) {
        const len4 = data14.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data15 = data14[i4];
          if (typeof data15 === "string") {
            if (func2(data15) < 1) {
              const err24 = { instancePath: instancePath + "/ignores/" + i4, schemaPath: "#/properties/ignores/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          } else {
            const err25 = { instancePath: instancePath + "/ignores/" + i4, schemaPath: "#/properties/ignores/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/ignores", schemaPath: "#/properties/ignores/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.overrides !== void 0) {
      let data16 = data.overrides;
      if (Array.isArray(data16)) {
        const len5 = data16.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data17 = data16[i5];
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (data17.files === void 0) {
              const err27 = { instancePath: instancePath + "/overrides/" + i5, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            for (const key2 in data17) {
              if (!(key2 === "files" || key2 === "framework" || key2 === "task" || key2 === "overlays" || key2 === "severity")) {
                const err28 = { instancePath: instancePath + "/overrides/" + i5, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data17.files !== void 0) {
              let data18 = data17.files;
              if (Array.isArray(data18)) {
                if (data18.length < 1) {
                  const err29 = { instancePath: instancePath + "/overrides/" + i5 + "/files", schemaPath: "#/properties/overrides/items/properties/files/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
                const len6 = data18.length;
                for (let i6 = 0; i6 < len6; i6++) {
                  let data19 = data18[i6];
                  if (typeof data19 === "string") {
                    if (func2(data19) < 1) {
                      const err30 = { instancePath: instancePath + "/overrides/" + i5 + "/files/" + i6, schemaPath: "#/properties/overrides/items/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err30];
                      } else {
                        vErrors.push(err30);
                      }
                      errors++;
                    }
                  } else {
                    const err31 = { instancePath: instancePath + "/overrides/" + i5 + "/files/" + i6, schemaPath: "#/properties/overrides/items/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
              } else {
                const err32 = { instancePath: instancePath + "/overrides/" + i5 + "/files", schemaPath: "#/properties/overrides/items/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data17.framework !== void 0) {
              let data20 = data17.framework;
              if (typeof data20 === "string") {
                if (func2(data20) < 1) {
                  const err33 = { instancePath: instancePath + "/overrides/" + i5 + "/framework", schemaPath: "#/$defs/framework/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              } else {
                const err34 = { instancePath: instancePath + "/overrides/" + i5 + "/framework", schemaPath: "#/$defs/framework/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data17.task !== void 0) {
              let data21 = data17.task;
              if (typeof data21 === "string") {
                if (func2(data21) < 1) {
                  const err35 = { instancePath: instancePath + "/overrides/" + i5 + "/task", schemaPath: "#/$defs/task/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
              } else {
                const err36 = { instancePath: instancePath + "/overrides/" + i5 + "/task", schemaPath: "#/$defs/task/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data17.overlays !== void 0) {
              let data22 = data17.overlays;
              if (Array.isArray(data22)) {
                const len7 = data22.length;
                for (let i7 = 0; i7 < len7; i7++) {
                  let data23 = data22[i7];
                  if (typeof data23 === "string") {
                    if (func2(data23) < 1) {
                      const err37 = { instancePath: instancePath + "/overrides/" + i5 + "/overlays/" + i7, schemaPath: "#/$defs/overlays/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err37];
                      } else {
                        vErrors.push(err37);
                      }
                      errors++;
                    }
                  } else {
                    const err38 = { instancePath: instancePath + "/overrides/" + i5 + "/overlays/" + i7, schemaPath: "#/$defs/overlays/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                }
              } else {
                const err39 = { instancePath: instancePath + "/overrides/" + i5 + "/overlays", schemaPath: "#/$defs/overlays/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
            if (data17.severity !== void 0) {
              let data24 = data17.severity;
              if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                for (const key3 in data24) {
                  let data25 = data24[key3];
                  if (!(data25 === "error" || data25 === "warning" || data25 === "information" || data25 === "hint" || data25 === "off")) {
                    const err40 = { instancePath: instancePath + "/overrides/" + i5 + "/severity/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/severity/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema61.additionalProperties.enum }, message: "must be equal to one of the allowed values" };
                    if (vErrors === null) {
                      vErrors = [err40];
                    } else {
                      vErrors.push(err40);
                    }
                    errors++;
                  }
                }
              } else {
                const err41 = { instancePath: instancePath + "/overrides/" + i5 + "/severity", schemaPath: "#/$defs/severity/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
          } else {
            const err42 = { instancePath: instancePath + "/overrides/" + i5, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
  } else {
    const err44 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err44];
    } else {
      vErrors.push(err44);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var validateFrontMatter = validate30;
var schema66 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://ml-design-docs.dev/schemas/document.schema.json", "title": "Front matter of an ML design document", "description": "What the YAML at the start of a document may say about it. Other keys are left alone.", "type": "object", "properties": { "type": { "type": "string", "description": "`ml-design-doc` makes this Markdown file a design document that is checked." }, "framework": { "type": "string", "description": "Id of the framework that the document follows: `seven-step`, `four-step`, `design-doc`, or one of your own." }, "task": { "type": "string", "description": "Kind of ML task, such as `recommendation` or `fraud`; it decides which concerns are required. Left out, it is inferred." }, "title": { "type": "string", "description": "Title of the document." }, "status": { "enum": ["draft", "review", "approved"], "description": "Where the document stands. A draft is warned about missing sections; a document in review or approved fails by them." }, "stage": { "enum": ["concept", "design", "pilot", "production"], "description": "Where the system stands. Early stages need fewer sections." }, "waivers": { "type": "object", "description": "Code \u2192 why its findings are accepted in this document. Every report lists them.", "additionalProperties": { "type": ["string", "null"] } }, "owners": { "$ref": "#/$defs/people", "description": "Who answers for the document." }, "reviewers": { "$ref": "#/$defs/people", "description": "Who reviews it." } }, "$defs": { "people": { "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] } } };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type !== void 0) {
      if (typeof data.type !== "string") {
        const err0 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.framework !== void 0) {
      if (typeof data.framework !== "string") {
        const err1 = { instancePath: instancePath + "/framework", schemaPath: "#/properties/framework/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.task !== void 0) {
      if (typeof data.task !== "string") {
        const err2 = { instancePath: instancePath + "/task", schemaPath: "#/properties/task/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (typeof data.title !== "string") {
        const err3 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data4 = data.status;
      if (!(data4 === "draft" || data4 === "review" || data4 === "approved")) {
        const err4 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema66.properties.status.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.stage !== void 0) {
      let data5 = data.stage;
      if (!(data5 === "concept" || data5 === "design" || data5 === "pilot" || data5 === "production")) {
        const err5 = { instancePath: instancePath + "/stage", schemaPath: "#/properties/stage/enum", keyword: "enum", params: { allowedValues: schema66.properties.stage.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.waivers !== void 0) {
      let data6 = data.waivers;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key0 in data6) {
          let data7 = data6[key0];
          if (typeof data7 !== "string" && data7 !== null) {
            const err6 = { instancePath: instancePath + "/waivers/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/waivers/additionalProperties/type", keyword: "type", params: { type: schema66.properties.waivers.additionalProperties.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.owners !== void 0) {
      let data8 = data.owners;
      const _errs18 = errors;
      let valid3 = false;
      let passing0 = null;
      const _errs19 = errors;
      if (typeof data8 !== "string") {
        const err8 = { instancePath: instancePath + "/owners", schemaPath: "#/$defs/people/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      var _valid0 = _errs19 === errors;
      if (_valid0) {
        valid3 = true;
        passing0 = 0;
      }
      const _errs21 = errors;
      if (Array.isArray(data8)) {
        const len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data8[i0] !== "string") {
            const err9 = { instancePath: instancePath + "/owners/" + i0, schemaPath: "#/$defs/people/oneOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/owners", schemaPath: "#/$defs/people/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid0 = _errs21 === errors;
      if (_valid0 && valid3) {
        valid3 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid3 = true;
          passing0 = 1;
        }
      }
      if (!valid3) {
        const err11 = { instancePath: instancePath + "/owners", schemaPath: "#/$defs/people/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      } else {
        errors = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.reviewers !== void 0) {
      let data10 = data.reviewers;
      const _errs27 = errors;
      let valid7 = false;
      let passing1 = null;
      const _errs28 = errors;
      if (typeof data10 !== "string") {
        const err12 = { instancePath: instancePath + "/reviewers", schemaPath: "#/$defs/people/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      var _valid1 = _errs28 === errors;
      if (_valid1) {
        valid7 = true;
        passing1 = 0;
      }
      const _errs30 = errors;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data10[i1] !== "string") {
            const err13 = { instancePath: instancePath + "/reviewers/" + i1, schemaPath: "#/$defs/people/oneOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/reviewers", schemaPath: "#/$defs/people/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      var _valid1 = _errs30 === errors;
      if (_valid1 && valid7) {
        valid7 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid7 = true;
          passing1 = 1;
        }
      }
      if (!valid7) {
        const err15 = { instancePath: instancePath + "/reviewers", schemaPath: "#/$defs/people/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      } else {
        errors = _errs27;
        if (vErrors !== null) {
          if (_errs27) {
            vErrors.length = _errs27;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { "props": { "type": true, "framework": true, "task": true, "title": true, "status": true, "stage": true, "waivers": true, "owners": true, "reviewers": true }, "dynamicProps": false, "dynamicItems": false };
var validatePipeline = validate31;
var schema70 = { "type": ["string", "number"], "examples": ["40 ms p99"], "description": "A time: `40 ms p99`, `20-40 ms`; a number is milliseconds." };
var schema71 = { "enum": ["offline", "nearline", "online", "feedback"], "description": "In scheduled jobs, on events, inside the request, or on the way back of outcomes." };
var schema72 = { "type": ["string", "array"], "description": "One or several.", "items": { "type": "string", "description": "Some words." } };
var schema73 = { "type": "object", "description": "One step.", "additionalProperties": false, "properties": { "id": { "type": ["string", "number"], "description": "What other stages call it. Made of the name where it is left out." }, "name": { "$ref": "#/$defs/name", "description": "What the picture calls it." }, "kind": { "$ref": "#/$defs/kind", "description": "What it does, such as `retrieval`. Inferred from the name where it is left out." }, "lane": { "$ref": "#/$defs/lane", "description": "Where it runs." }, "group": { "type": "string", "description": "Title of the frame that it is drawn in." }, "in": { "$ref": "#/$defs/amount", "description": "Items that reach it." }, "out": { "$ref": "#/$defs/amount", "description": "Items that leave it." }, "latency": { "$ref": "#/$defs/latency", "description": "Time that it takes: `40 ms p99`." }, "percentile": { "enum": ["avg", "p50", "p75", "p90", "p95", "p99", "p999"], "description": "Share of requests for which `latency` holds." }, "qps": { "$ref": "#/$defs/amount", "examples": ["70k/s"], "description": "Requests per second." }, "freshness": { "type": ["string", "number"], "examples": ["5 min", "daily"], "description": "Greatest age of what it gives: `5 min`." }, "model": { "type": "string", "description": "The model that it applies." }, "technology": { "$ref": "#/$defs/words", "description": "What it is built with." }, "tech": { "$ref": "#/$defs/words", "deprecated": true, "description": "As `technology`." }, "store": { "$ref": "#/$defs/ids", "description": "The store that it reads: id of a stage, or a name." }, "owner": { "type": "string", "description": "Team or person." }, "monitors": { "$ref": "#/$defs/words", "description": "What is watched." }, "fallback": { "$ref": "#/$defs/idOrWords", "description": "What is done where it fails: id of a stage, or words." }, "optional": { "type": "boolean", "description": "True where not every request passes it." }, "parallel": { "type": "string", "description": "Any name: stages in a row that share it run at the same time." }, "after": { "$ref": "#/$defs/ids", "description": "The stages before it; an empty list for none. Left out, it is the one above." }, "next": { "$ref": "#/$defs/ids", "description": "The stages after it." }, "feedback": { "$ref": "#/$defs/idsOrTrue", "description": "Ids of stages to which it carries outcomes back; `true` marks the edges that leave it." }, "notes": { "$ref": "#/$defs/words", "description": "Remarks." }, "metric": { "type": "string", "description": "What it is measured by." }, "threshold": { "type": ["string", "number"], "description": "The value that decides." }, "cadence": { "type": "string", "examples": ["daily"], "description": "How often it runs." }, "delay": { "type": "string", "examples": ["7 days"], "description": "Time until its outcome is final." }, "window": { "type": "string", "examples": ["30 days"], "description": "Span of time that it looks at." }, "volume": { "type": ["string", "number"], "examples": ["2 TB"], "description": "How much data it holds or moves." }, "memory": { "type": ["string", "number"], "examples": ["64 GB"], "description": "Memory that it needs." }, "dim": { "type": "number", "description": "Dimensions of its vectors." }, "replicas": { "type": "number", "description": "Machines that run it." }, "throughput": { "type": ["string", "number"], "examples": ["800/s"], "description": "What one machine can do." }, "availability": { "type": ["string", "number"], "examples": ["99.9%"], "description": "Share of time in which it works." } } };
var schema77 = { "type": ["string", "number"], "examples": [500, "1e9"], "description": "A number: `500`, `1e9`, `200M`, `70k/s`." };
var schema83 = { "type": ["string", "number", "array", "null"], "description": "Id of a stage, or a list of them.", "items": { "type": ["string", "number"], "description": "Id of a stage." } };
var schema88 = { "type": ["boolean", "string", "array"], "items": { "type": "string", "description": "Id of a stage." }, "description": "Id of a stage, a list of them, or `true`." };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate32.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema73.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 !== "string" && !(typeof data0 == "number" && isFinite(data0))) {
        const err1 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: schema73.properties.id.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (func2(data1) < 1) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if (typeof data.kind !== "string") {
        const err4 = { instancePath: instancePath + "/kind", schemaPath: "#/$defs/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.lane !== void 0) {
      let data3 = data.lane;
      if (!(data3 === "offline" || data3 === "nearline" || data3 === "online" || data3 === "feedback")) {
        const err5 = { instancePath: instancePath + "/lane", schemaPath: "#/$defs/lane/enum", keyword: "enum", params: { allowedValues: schema71.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.group !== void 0) {
      if (typeof data.group !== "string") {
        const err6 = { instancePath: instancePath + "/group", schemaPath: "#/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.in !== void 0) {
      let data5 = data.in;
      if (typeof data5 !== "string" && !(typeof data5 == "number" && isFinite(data5))) {
        const err7 = { instancePath: instancePath + "/in", schemaPath: "#/$defs/amount/type", keyword: "type", params: { type: schema77.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.out !== void 0) {
      let data6 = data.out;
      if (typeof data6 !== "string" && !(typeof data6 == "number" && isFinite(data6))) {
        const err8 = { instancePath: instancePath + "/out", schemaPath: "#/$defs/amount/type", keyword: "type", params: { type: schema77.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.latency !== void 0) {
      let data7 = data.latency;
      if (typeof data7 !== "string" && !(typeof data7 == "number" && isFinite(data7))) {
        const err9 = { instancePath: instancePath + "/latency", schemaPath: "#/$defs/latency/type", keyword: "type", params: { type: schema70.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.percentile !== void 0) {
      let data8 = data.percentile;
      if (!(data8 === "avg" || data8 === "p50" || data8 === "p75" || data8 === "p90" || data8 === "p95" || data8 === "p99" || data8 === "p999")) {
        const err10 = { instancePath: instancePath + "/percentile", schemaPath: "#/properties/percentile/enum", keyword: "enum", params: { allowedValues: schema73.properties.percentile.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.qps !== void 0) {
      let data9 = data.qps;
      if (typeof data9 !== "string" && !(typeof data9 == "number" && isFinite(data9))) {
        const err11 = { instancePath: instancePath + "/qps", schemaPath: "#/$defs/amount/type", keyword: "type", params: { type: schema77.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.freshness !== void 0) {
      let data10 = data.freshness;
      if (typeof data10 !== "string" && !(typeof data10 == "number" && isFinite(data10))) {
        const err12 = { instancePath: instancePath + "/freshness", schemaPath: "#/properties/freshness/type", keyword: "type", params: { type: schema73.properties.freshness.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.model !== void 0) {
      if (typeof data.model !== "string") {
        const err13 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.technology !== void 0) {
      let data12 = data.technology;
      if (typeof data12 !== "string" && !Array.isArray(data12)) {
        const err14 = { instancePath: instancePath + "/technology", schemaPath: "#/$defs/words/type", keyword: "type", params: { type: schema72.type }, message: "must be string,array" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (Array.isArray(data12)) {
        const len0 = data12.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data12[i0] !== "string") {
            const err15 = { instancePath: instancePath + "/technology/" + i0, schemaPath: "#/$defs/words/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      }
    }
    if (data.tech !== void 0) {
      let data14 = data.tech;
      if (typeof data14 !== "string" && !Array.isArray(data14)) {
        const err16 = { instancePath: instancePath + "/tech", schemaPath: "#/$defs/words/type", keyword: "type", params: { type: schema72.type }, message: "must be string,array" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (Array.isArray(data14)) {
        const len1 = data14.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data14[i1] !== "string") {
            const err17 = { instancePath: instancePath + "/tech/" + i1, schemaPath: "#/$defs/words/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      }
    }
    if (data.store !== void 0) {
      let data16 = data.store;
      if (typeof data16 !== "string" && !(typeof data16 == "number" && isFinite(data16)) && !Array.isArray(data16) && data16 !== null) {
        const err18 = { instancePath: instancePath + "/store", schemaPath: "#/$defs/ids/type", keyword: "type", params: { type: schema83.type }, message: "must be string,number,array,null" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (Array.isArray(data16)) {
        const len2 = data16.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data17 = data16[i2];
          if (typeof data17 !== "string" && !(typeof data17 == "number" && isFinite(data17))) {
            const err19 = { instancePath: instancePath + "/store/" + i2, schemaPath: "#/$defs/ids/items/type", keyword: "type", params: { type: schema83.items.type }, message: "must be string,number" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.owner !== void 0) {
      if (typeof data.owner !== "string") {
        const err20 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.monitors !== void 0) {
      let data19 = data.monitors;
      if (typeof data19 !== "string" && !Array.isArray(data19)) {
        const err21 = { instancePath: instancePath + "/monitors", schemaPath: "#/$defs/words/type", keyword: "type", params: { type: schema72.type }, message: "must be string,array" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (Array.isArray(data19)) {
        const len3 = data19.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (typeof data19[i3] !== "string") {
            const err22 = { instancePath: instancePath + "/monitors/" + i3, schemaPath: "#/$defs/words/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      }
    }
    if (data.fallback !== void 0) {
      if (typeof data.fallback !== "string") {
        const err23 = { instancePath: instancePath + "/fallback", schemaPath: "#/$defs/idOrWords/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.optional !== void 0) {
      if (typeof data.optional !== "boolean") {
        const err24 = { instancePath: instancePath + "/optional", schemaPath: "#/properties/optional/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.parallel !== void 0) {
      if (typeof data.parallel !== "string") {
        const err25 = { instancePath: instancePath + "/parallel", schemaPath: "#/properties/parallel/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.after !== void 0) {
      let data24 = data.after;
      if (typeof data24 !== "string" && !(typeof data24 == "number" && isFinite(data24)) && !Array.isArray(data24) && data24 !== null) {
        const err26 = { instancePath: instancePath + "/after", schemaPath: "#/$defs/ids/type", keyword: "type", params: { type: schema83.type }, message: "must be string,number,array,null" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (Array.isArray(data24)) {
        const len4 = data24.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data25 = data24[i4];
          if (typeof data25 !== "string" && !(typeof data25 == "number" && isFinite(data25))) {
            const err27 = { instancePath: instancePath + "/after/" + i4, schemaPath: "#/$defs/ids/items/type", keyword: "type", params: { type: schema83.items.type }, message: "must be string,number" };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
      }
    }
    if (data.next !== void 0) {
      let data26 = data.next;
      if (typeof data26 !== "string" && !(typeof data26 == "number" && isFinite(data26)) && !Array.isArray(data26) && data26 !== null) {
        const err28 = { instancePath: instancePath + "/next", schemaPath: "#/$defs/ids/type", keyword: "type", params: { type: schema83.type }, message: "must be string,number,array,null" };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      if (Array.isArray(data26)) {
        const len5 = data26.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data27 = data26[i5];
          if (typeof data27 !== "string" && !(typeof data27 == "number" && isFinite(data27))) {
            const err29 = { instancePath: instancePath + "/next/" + i5, schemaPath: "#/$defs/ids/items/type", keyword: "type", params: { type: schema83.items.type }, message: "must be string,number" };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      }
    }
    if (data.feedback !== void 0) {
      let data28 = data.feedback;
      if (typeof data28 !== "boolean" && typeof data28 !== "string" && !Array.isArray(data28)) {
        const err30 = { instancePath: instancePath + "/feedback", schemaPath: "#/$defs/idsOrTrue/type", keyword: "type", params: { type: schema88.type }, message: "must be boolean,string,array" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      if (Array.isArray(data28)) {
        const len6 = data28.length;
        for (let i6 = 0; i6 < len6; i6++) {
          if (typeof data28[i6] !== "string") {
            const err31 = { instancePath: instancePath + "/feedback/" + i6, schemaPath: "#/$defs/idsOrTrue/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      }
    }
    if (data.notes !== void 0) {
      let data30 = data.notes;
      if (typeof data30 !== "string" && !Array.isArray(data30)) {
        const err32 = { instancePath: instancePath + "/notes", schemaPath: "#/$defs/words/type", keyword: "type", params: { type: schema72.type }, message: "must be string,array" };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
      if (Array.isArray(data30)) {
        const len7 = data30.length;
        for (let i7 = 0; i7 < len7; i7++) {
          if (typeof data30[i7] !== "string") {
            const err33 = { instancePath: instancePath + "/notes/" + i7, schemaPath: "#/$defs/words/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
      }
    }
    if (data.metric !== void 0) {
      if (typeof data.metric !== "string") {
        const err34 = { instancePath: instancePath + "/metric", schemaPath: "#/properties/metric/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.threshold !== void 0) {
      let data33 = data.threshold;
      if (typeof data33 !== "string" && !(typeof data33 == "number" && isFinite(data33))) {
        const err35 = { instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/type", keyword: "type", params: { type: schema73.properties.threshold.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.cadence !== void 0) {
      if (typeof data.cadence !== "string") {
        const err36 = { instancePath: instancePath + "/cadence", schemaPath: "#/properties/cadence/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.delay !== void 0) {
      if (typeof data.delay !== "string") {
        const err37 = { instancePath: instancePath + "/delay", schemaPath: "#/properties/delay/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.window !== void 0) {
      if (typeof data.window !== "string") {
        const err38 = { instancePath: instancePath + "/window", schemaPath: "#/properties/window/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.volume !== void 0) {
      let data37 = data.volume;
      if (typeof data37 !== "string" && !(typeof data37 == "number" && isFinite(data37))) {
        const err39 = { instancePath: instancePath + "/volume", schemaPath: "#/properties/volume/type", keyword: "type", params: { type: schema73.properties.volume.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.memory !== void 0) {
      let data38 = data.memory;
      if (typeof data38 !== "string" && !(typeof data38 == "number" && isFinite(data38))) {
        const err40 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/type", keyword: "type", params: { type: schema73.properties.memory.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.dim !== void 0) {
      let data39 = data.dim;
      if (!(typeof data39 == "number" && isFinite(data39))) {
        const err41 = { instancePath: instancePath + "/dim", schemaPath: "#/properties/dim/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.replicas !== void 0) {
      let data40 = data.replicas;
      if (!(typeof data40 == "number" && isFinite(data40))) {
        const err42 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.throughput !== void 0) {
      let data41 = data.throughput;
      if (typeof data41 !== "string" && !(typeof data41 == "number" && isFinite(data41))) {
        const err43 = { instancePath: instancePath + "/throughput", schemaPath: "#/properties/throughput/type", keyword: "type", params: { type: schema73.properties.throughput.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.availability !== void 0) {
      let data42 = data.availability;
      if (typeof data42 !== "string" && !(typeof data42 == "number" && isFinite(data42))) {
        const err44 = { instancePath: instancePath + "/availability", schemaPath: "#/properties/availability/type", keyword: "type", params: { type: schema73.properties.availability.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
  } else {
    const err45 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err45];
    } else {
      vErrors.push(err45);
    }
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
validate32.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema90 = { "type": ["string", "object"], "description": "`retrieve -> rank`; longer chains may be written too, or an object with a label.", "additionalProperties": false, "required": ["from", "to"], "properties": { "from": { "$ref": "#/$defs/ids", "description": "Where it starts." }, "to": { "$ref": "#/$defs/ids", "description": "Where it leads." }, "label": { "type": "string", "description": "What flows." }, "feedback": { "type": "boolean", "description": "True where it carries outcomes back." }, "bidirectional": { "type": "boolean", "description": "True where it leads both ways." } }, "pattern": "->" };
var pattern18 = new RegExp("->", "u");
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate34.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema90.type }, message: "must be string,object" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data === "string") {
    if (!pattern18.test(data)) {
      const err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "->" }, message: 'must match pattern "->"' };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.from === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.to === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "from" || key0 === "to" || key0 === "label" || key0 === "feedback" || key0 === "bidirectional")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data0 = data.from;
      if (typeof data0 !== "string" && !(typeof data0 == "number" && isFinite(data0)) && !Array.isArray(data0) && data0 !== null) {
        const err5 = { instancePath: instancePath + "/from", schemaPath: "#/$defs/ids/type", keyword: "type", params: { type: schema83.type }, message: "must be string,number,array,null" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 !== "string" && !(typeof data1 == "number" && isFinite(data1))) {
            const err6 = { instancePath: instancePath + "/from/" + i0, schemaPath: "#/$defs/ids/items/type", keyword: "type", params: { type: schema83.items.type }, message: "must be string,number" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      }
    }
    if (data.to !== void 0) {
      let data2 = data.to;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2)) && !Array.isArray(data2) && data2 !== null) {
        const err7 = { instancePath: instancePath + "/to", schemaPath: "#/$defs/ids/type", keyword: "type", params: { type: schema83.type }, message: "must be string,number,array,null" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data3 = data2[i1];
          if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3))) {
            const err8 = { instancePath: instancePath + "/to/" + i1, schemaPath: "#/$defs/ids/items/type", keyword: "type", params: { type: schema83.items.type }, message: "must be string,number" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      }
    }
    if (data.label !== void 0) {
      if (typeof data.label !== "string") {
        const err9 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.feedback !== void 0) {
      if (typeof data.feedback !== "boolean") {
        const err10 = { instancePath: instancePath + "/feedback", schemaPath: "#/properties/feedback/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.bidirectional !== void 0) {
      if (typeof data.bidirectional !== "boolean") {
        const err11 = { instancePath: instancePath + "/bidirectional", schemaPath: "#/properties/bidirectional/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  }
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.stages === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "title" || key0 === "budget" || key0 === "lane" || key0 === "notes" || key0 === "stages" || key0 === "edges")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (typeof data.title !== "string") {
        const err2 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.budget !== void 0) {
      let data1 = data.budget;
      if (typeof data1 !== "string" && !(typeof data1 == "number" && isFinite(data1))) {
        const err3 = { instancePath: instancePath + "/budget", schemaPath: "#/$defs/latency/type", keyword: "type", params: { type: schema70.type }, message: "must be string,number" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.lane !== void 0) {
      let data2 = data.lane;
      if (!(data2 === "offline" || data2 === "nearline" || data2 === "online" || data2 === "feedback")) {
        const err4 = { instancePath: instancePath + "/lane", schemaPath: "#/$defs/lane/enum", keyword: "enum", params: { allowedValues: schema71.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.notes !== void 0) {
      let data3 = data.notes;
      if (typeof data3 !== "string" && !Array.isArray(data3)) {
        const err5 = { instancePath: instancePath + "/notes", schemaPath: "#/$defs/words/type", keyword: "type", params: { type: schema72.type }, message: "must be string,array" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data3[i0] !== "string") {
            const err6 = { instancePath: instancePath + "/notes/" + i0, schemaPath: "#/$defs/words/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      }
    }
    if (data.stages !== void 0) {
      let data5 = data.stages;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate32(data5[i1], { instancePath: instancePath + "/stages/" + i1, parentData: data5, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.edges !== void 0) {
      let data7 = data.edges;
      if (Array.isArray(data7)) {
        const len2 = data7.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate34(data7[i2], { instancePath: instancePath + "/edges/" + i2, parentData: data7, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/edges", schemaPath: "#/properties/edges/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
validate31.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  validateConfig,
  validateFramework,
  validateFrontMatter,
  validatePipeline
};
