import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds what of a route's examples fits together. An input that is refused hides the others from a scanner: what comes
 * after it is never reached.
 */
final class Fitting {

    /** The route without what was refused, and how it answers. */
    record Fit(Route route, int status, String answer) {

        boolean isAdmitted() {
            return status != 401 && status != 403 && status != 404;
        }

        int rank() {
            if (status < 400) {
                return 0;
            }
            return switch (status) {
                case 401, 403 -> 4;
                case 404 -> 3;
                case 400 -> 2;
                default -> 1;
            };
        }
    }

    private static final int TRIES = 6;
    private static final String CURSOR = "query.cursor";

    private Fitting() {}

    static Fit of(Route route, Person person) {
        var fit = ask(withoutCursor(route), person);
        for (int tried = 0; fit.status() == 400 && tried < TRIES; tried++) {
            var less = withoutRefused(fit.route(), json(fit.answer()));
            if (less.equals(fit.route())) {
                return fit;
            }
            fit = ask(less, person);
        }
        var next = json(fit.answer()).path("next").asString("");
        return !next.isEmpty() && route.inputs().containsKey(CURSOR)
                ? ask(with(fit.route(), CURSOR, next), person)
                : fit;
    }

    private static Fit ask(Route route, Person person) {
        var answer = person.send(route.call(), "probe");
        if (answer.statusCode() == 401 || person.isSignedOut()) {
            // The call before was to sign out, for instance.
            person.signIn();
            answer = person.send(route.call(), "probe");
        }
        return new Fit(route, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static Route withoutRefused(Route route, JsonNode problem) {
        var inputs = new LinkedHashMap<>(route.inputs());
        var body = route.body().deepCopy();
        for (var error : problem.path("errors")) {
            var field = error.path("field").asString("");
            inputs.remove("query." + field);
            if (body instanceof ObjectNode object) {
                object.remove(field.split("[.\\[]")[0]);
            }
        }
        return new Route(route.method(), route.path(), inputs, route.contentType(), body);
    }

    private static Route withoutCursor(Route route) {
        var inputs = new LinkedHashMap<>(route.inputs());
        inputs.remove(CURSOR);
        return new Route(route.method(), route.path(), inputs, route.contentType(), route.body());
    }

    private static Route with(Route route, String name, String value) {
        var inputs = new LinkedHashMap<>(route.inputs());
        inputs.put(name, value);
        return new Route(route.method(), route.path(), inputs, route.contentType(), route.body());
    }

    private static JsonNode json(String answer) {
        try {
            return Person.JSON.readTree(answer);
        } catch (JacksonException none) {
            return Person.JSON.createObjectNode();
        }
    }
}
