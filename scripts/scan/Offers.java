import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people may do now about what is there, one of each kind, with its form filled in. */
final class Offers {

    /** One action, open to somebody. */
    record Offered(String by, String id, String action, int version, JsonNode body) {}

    static final String RESIDENCES = "/api/v1/residences/{id}/actions/{action}";

    private static final String REQUESTS = "/api/v1/requests/{id}/actions/{action}";
    private static final String RIGHTS = "/api/v1/privacy/rights-requests/{id}/actions/{action}";
    private static final int LOOKED_AT = 40;

    private final Map<String, Map<String, Offered>> offered = new HashMap<>();
    private final Function<String, Person> people;
    private final UnaryOperator<String> examples;

    Offers(Function<String, Person> people, UnaryOperator<String> examples) {
        this.people = people;
        this.examples = examples;
        requests();
        rightsRequests();
        residences();
    }

    List<Offered> of(String path) {
        return List.copyOf(offered.getOrDefault(path, Map.of()).values());
    }

    private void requests() {
        for (var by : List.of("grid", "resident", "community", "street", "city", "building", "unit", "property")) {
            var person = people.apply(by);
            var list = person.json(
                    by.equals("resident")
                            ? "/api/v1/requests/mine?limit=" + LOOKED_AT
                            : "/api/v1/requests/todo?limit=" + LOOKED_AT);
            for (var one : list.path("items")) {
                var id = one.path("id").asString("");
                var detail = person.json("/api/v1/requests/" + id);
                offer(REQUESTS, by, id, detail.path("version").asInt(0), detail.path("availableActions"));
            }
        }
    }

    private void rightsRequests() {
        var security = people.apply("security");
        for (var one : security.json("/api/v1/privacy/rights-requests?open=true&limit=20")
                .path("items")) {
            var id = one.path("id").asString("");
            var detail = security.json("/api/v1/privacy/rights-requests/" + id);
            offer(RIGHTS, "security", id, detail.at("/request/version").asInt(0), detail.path("actions"));
        }
    }

    private void residences() {
        var grid = people.apply("grid");
        for (var part : grid.json("/api/v1/residences/households?limit=20").path("items")) {
            var household = grid.json(
                    "/api/v1/residences/households/" + part.path("part").asString(""));
            for (var one : household.path("items")) {
                var id = one.path("id").asString("");
                offer(RESIDENCES, "grid", id, one.path("version").asInt(0), one.path("actions"));
            }
        }
    }

    private void offer(String path, String by, String id, int version, JsonNode actions) {
        for (var action : actions) {
            var body = Person.JSON.createObjectNode();
            for (var input : action.path("inputs")) {
                fill(body, input);
            }
            var key = action.path("action").asString("");
            offered.computeIfAbsent(path, any -> new LinkedHashMap<>())
                    .putIfAbsent(key, new Offered(by, id, key, version, body));
        }
    }

    private void fill(ObjectNode body, JsonNode input) {
        var name = input.path("name").asString("");
        var choice = input.at("/options/0/value").asString("");
        switch (input.path("type").asString("text")) {
            case "photo" -> body.putArray(name);
            case "date" -> body.put(name, LocalDate.now().plusDays(9).toString());
            case "days" -> body.put(name, 3);
            case "rating" -> body.put(name, choice.isEmpty() ? "SATISFIED" : choice);
            case "category" -> body.put(name, "12.01.03");
            case "desk" -> body.put(name, "unit.000001");
            case "node" -> body.put(name, examples.apply("node"));
            case "request" -> body.put(name, examples.apply("no"));
            default -> body.put(name, choice.isEmpty() ? "已到现场查看，情况属实" : choice);
        }
    }
}
