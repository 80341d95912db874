import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** All operations of {@code openapi.yaml}, with examples from the running product in them. */
final class Api {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private static final String MULTIPART = "multipart/form-data";
    private static final String BOUNDARY = "between";

    private final Map<String, Object> document;
    private final Examples examples;

    Api(Path description, Examples examples) throws IOException {
        try (var in = Files.newBufferedReader(description)) {
            this.document = new Yaml().load(in);
        }
        this.examples = examples;
    }

    /** What takes away comes before what puts there. */
    private static final List<String> ORDER = List.of("GET", "POST", "DELETE", "PUT", "PATCH");

    List<Route> routes() {
        var routes = new ArrayList<Route>();
        map(document.get("paths"))
                .forEach((path, operations) -> map(operations).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        routes.addAll(route(method.toUpperCase(java.util.Locale.ROOT), path, map(operation)));
                    }
                }));
        routes.sort(Comparator.comparingInt(route -> ORDER.indexOf(route.method())));
        return routes;
    }

    /** One for each action where the path names one. */
    private List<Route> route(String method, String path, Map<String, Object> operation) {
        var actions = examples.actions(path);
        if (!path.contains("{action}") || actions.isEmpty()) {
            var body = body(method + " " + path, operation);
            return List.of(new Route(method, path, inputs(method + " " + path, operation), type(operation), body));
        }
        return actions.stream()
                .map(offered -> {
                    var inputs = inputs(method + " " + path, operation);
                    inputs.put("path.action", offered.action());
                    inputs.put("path.id", offered.id());
                    inputs.put("header.If-Match", "\"" + offered.version() + "\"");
                    return new Route(method, path, inputs, type(operation), offered.body());
                })
                .toList();
    }

    private Map<String, String> inputs(String route, Map<String, Object> operation) {
        var inputs = new LinkedHashMap<String, String>();
        for (var one : list(operation.get("parameters"))) {
            var parameter = map(one);
            var name = String.valueOf(parameter.get("name"));
            var schema = map(parameter.get("schema"));
            var example = examples.of(route, name, schema);
            inputs.put(parameter.get("in") + "." + name, example.asString(""));
        }
        return inputs;
    }

    private static String type(Map<String, Object> operation) {
        var type = content(operation).keySet().stream().findFirst().orElse("");
        return type.equals(MULTIPART) ? MULTIPART + "; boundary=" + BOUNDARY : type;
    }

    private JsonNode body(String route, Map<String, Object> operation) {
        if (content(operation).containsKey(MULTIPART)) {
            return Person.JSON.getNodeFactory().stringNode("""
                    --%1$s\r
                    Content-Disposition: form-data; name="file"; filename="a.png"\r
                    Content-Type: image/png\r
                    \r
                    no picture\r
                    --%1$s--\r
                    """.formatted(BOUNDARY));
        }
        return content(operation).values().stream()
                .findFirst()
                .map(content -> example(route, "body", map(map(content).get("schema")), 0))
                .orElseGet(() -> Person.JSON.createObjectNode());
    }

    private JsonNode example(String route, String name, Map<String, Object> schema, int depth) {
        var known = examples.known(route, name);
        if (known != null && known.isContainer()) {
            return known;
        }
        if (schema.get("$ref") instanceof String reference) {
            return example(route, name, referred(reference), depth);
        }
        if (schema.get("properties") != null && depth < 4) {
            var object = Person.JSON.createObjectNode();
            map(schema.get("properties"))
                    .forEach((field, of) -> object.set(field, example(route, field, map(of), depth + 1)));
            return object;
        }
        if ("array".equals(schema.get("type"))) {
            var array = Person.JSON.createArrayNode();
            array.add(example(route, name, map(schema.get("items")), depth + 1));
            return array;
        }
        return examples.of(route, name, schema);
    }

    private Map<String, Object> referred(String reference) {
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        return map(map(map(document.get("components")).get("schemas")).get(name));
    }

    private static Map<String, Object> content(Map<String, Object> operation) {
        return map(map(operation.get("requestBody")).get("content"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
