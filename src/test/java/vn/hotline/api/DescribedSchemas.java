package vn.hotline.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Map;

/** The schemas of a description, by which another program's validator judges what was sent and answered. */
final class DescribedSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://hotline.example/openapi";

    private final JsonNode document;
    private final JsonSchemaFactory schemas;

    /** @param json the description; a member that it does not know is taken for an error in answers, too */
    DescribedSchemas(String json) {
        document = tree(json);
        document.get("components").get("schemas").forEach(DescribedSchemas::close);
        schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.metaSchema(dialect())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, document.toString()))));
    }

    /** What stands around the schemas in a description is no keyword of theirs. */
    private static JsonMetaSchema dialect() {
        return JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                .build();
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && schema.has("properties")) {
            object.put("additionalProperties", false);
        }
    }

    /** @param pointer to the schema in the description, such as /components/schemas/Problem */
    List<String> errors(String pointer, JsonNode value) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer), config).validate(value).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    /** @param mediaType without parameters */
    List<String> errorsOfAnswer(String path, String verb, int status, String mediaType, String body) {
        String responses = "/paths/" + escaped(path) + "/" + verb + "/responses/";
        JsonNode content = document.at(responses + status + "/content/" + escaped(mediaType));
        if (content.isMissingNode()) {
            return List.of(verb + " " + path + " is not told to answer " + status + " as " + mediaType);
        }
        JsonNode value =
                mediaType.endsWith("json") ? tree(body) : JSON.getNodeFactory().textNode(body);
        return errors(responses + status + "/content/" + escaped(mediaType) + "/schema", value);
    }

    JsonNode document() {
        return document;
    }

    static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
