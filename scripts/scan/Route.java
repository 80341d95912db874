import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of the API, with an example of each of its inputs.
 *
 * @param path with {@code {names}} in it
 * @param inputs by place and name: {@code path.id}, {@code query.limit}, {@code header.If-Match}
 * @param contentType of the body; empty where there is none
 * @param body JSON, or the text itself for another type
 */
record Route(String method, String path, Map<String, String> inputs, String contentType, JsonNode body) {

    /** Where sqlmap puts what it tries. */
    private static final String MARK = "*";

    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    String title() {
        var action = inputs.get("path.action");
        return method + " " + (action == null ? path : path.replace("{action}", action));
    }

    boolean isScannable() {
        return !fields().isEmpty();
    }

    boolean isJson() {
        return contentType.equals("application/json");
    }

    /** As somebody would ask who means no harm. */
    Call call() {
        return call(inputs, body);
    }

    /** As a scanner asks: these values in place of the examples. */
    Call call(Map<String, String> values) {
        var wanted = new LinkedHashMap<>(inputs);
        wanted.replaceAll((name, example) -> values.getOrDefault(name, example));
        return call(wanted, Bodies.with(body, values));
    }

    /** With a mark in each place that sqlmap does not find by itself. */
    Call marked() {
        var wanted = new LinkedHashMap<>(inputs);
        return new Call(
                method,
                target(wanted, value -> encoded(value) + MARK),
                contentType,
                isJson() ? body.toString() : body.asString("") + (contentType.startsWith("text/") ? MARK : ""),
                headers(
                        wanted,
                        value -> value.endsWith("\"")
                                ? value.substring(0, value.length() - 1) + MARK + "\""
                                : value + MARK));
    }

    /** Every place where something can be put, with its example. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<>(inputs);
        if (!contentType.isEmpty()) {
            fields.putAll(Bodies.fields(body));
        }
        return fields;
    }

    private Call call(Map<String, String> wanted, JsonNode sent) {
        return new Call(
                method,
                target(wanted, Route::encoded),
                contentType,
                isJson() ? sent.toString() : sent.asString(""),
                headers(wanted, value -> value.replaceAll("[^ -~]", "?")));
    }

    private String target(Map<String, String> wanted, UnaryOperator<String> inPath) {
        var target = new StringBuilder(NAME.matcher(path)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        inPath.apply(wanted.getOrDefault("path." + found.group(1), "")))));
        wanted.forEach((name, value) -> {
            if (name.startsWith("query.")) {
                target.append(target.indexOf("?") < 0 ? '?' : '&')
                        .append(name.substring("query.".length()))
                        .append('=')
                        .append(encoded(value));
            }
        });
        return target.toString();
    }

    private static Map<String, String> headers(Map<String, String> wanted, UnaryOperator<String> form) {
        var headers = new LinkedHashMap<String, String>();
        wanted.forEach((name, value) -> {
            if (name.startsWith("header.")) {
                headers.put(name.substring("header.".length()), form.apply(value));
            }
        });
        return headers;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The leaves of a body as fields of a form, and back. */
    private static final class Bodies {

        private static final String ROOT = "body";

        static Map<String, String> fields(JsonNode body) {
            var fields = new LinkedHashMap<String, String>();
            collect(ROOT, body, fields);
            return fields;
        }

        private static void collect(String name, JsonNode node, Map<String, String> fields) {
            if (node instanceof ObjectNode object) {
                object.properties().forEach(one -> collect(name + "." + one.getKey(), one.getValue(), fields));
            } else if (node instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    collect(name + "." + i, array.get(i), fields);
                }
            } else {
                fields.put(name, node.asString(""));
            }
        }

        static JsonNode with(JsonNode body, Map<String, String> values) {
            return filled(ROOT, body, values);
        }

        private static JsonNode filled(String name, JsonNode node, Map<String, String> values) {
            if (node instanceof ObjectNode object) {
                var copy = Person.JSON.createObjectNode();
                object.properties()
                        .forEach(one ->
                                copy.set(one.getKey(), filled(name + "." + one.getKey(), one.getValue(), values)));
                return copy;
            }
            if (node instanceof ArrayNode array) {
                var copy = Person.JSON.createArrayNode();
                for (int i = 0; i < array.size(); i++) {
                    copy.add(filled(name + "." + i, array.get(i), values));
                }
                return copy;
            }
            var value = values.get(name);
            return value == null || value.equals(node.asString(""))
                    ? node
                    : Person.JSON.getNodeFactory().stringNode(value);
        }
    }
}
