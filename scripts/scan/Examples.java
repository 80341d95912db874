import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What really is there in the running product, so that a route finds what it is asked for. */
final class Examples {

    private final Map<String, JsonNode> known = new HashMap<>();
    private final Offers offers;
    private final Function<String, Person> people;

    Examples(Function<String, Person> people) {
        this.people = people;
        collect();
        this.offers = new Offers(people, this::example);
        offers.of(Offers.RESIDENCES).forEach(offered -> put("POST /api/v1/residences/{id}/phone id", offered.id()));
    }

    List<Offers.Offered> actions(String path) {
        return offers.of(path);
    }

    private String example(String name) {
        return known.get(name).asString("");
    }

    /** Of this input of this route, or of all routes. */
    JsonNode known(String route, String name) {
        var own = known.get(route + " " + name);
        return own == null ? known.get(name) : own;
    }

    JsonNode of(String route, String name, Map<String, Object> schema) {
        var found = known(route, name);
        return found != null && fits(found, schema) ? found : made(schema);
    }

    /** Names mean different things here and there: a date, a choice. */
    private static boolean fits(JsonNode found, Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> choices) {
            return choices.contains(found.asString(""));
        }
        return !"date-time".equals(schema.get("format")) || found.asString("").contains("T");
    }

    private static JsonNode made(Map<String, Object> schema) {
        var nodes = Person.JSON.getNodeFactory();
        if (schema.get("enum") instanceof List<?> choices && !choices.isEmpty()) {
            return nodes.stringNode(String.valueOf(choices.getFirst()));
        }
        var type = String.valueOf(schema.get("type"));
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> nodes.stringNode(UUID.randomUUID().toString());
            case "date" -> nodes.stringNode(LocalDate.now().toString());
            case "date-time" ->
                nodes.stringNode(Instant.now().plus(2, ChronoUnit.DAYS).toString());
            case "int32", "int64" -> nodes.numberNode(10);
            case "double" -> nodes.numberNode(1.5);
            default ->
                type.contains("object")
                        ? Person.JSON.createObjectNode().put("note", "路灯")
                        : type.contains("boolean") ? nodes.booleanNode(false) : nodes.stringNode("路灯");
        };
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            known.put(name, Person.JSON.getNodeFactory().stringNode(value));
        }
    }

    private void put(String name, int value) {
        known.put(name, Person.JSON.getNodeFactory().numberNode(value));
    }

    private void collect() {
        var resident = people.apply("resident");
        var city = people.apply("city");
        var security = people.apply("security");
        var mine = resident.json("/api/v1/requests/mine?limit=5");
        var home = resident.json("/api/v1/me/home");
        var node = home.at("/area").asString("");
        for (var name : List.of("area", "node", "parent", "path", "areas")) {
            put(name, node);
        }
        put("id", mine.at("/items/0/id").asString(""));
        put("no", mine.at("/items/0/no").asString(""));
        put("upTo", resident.json("/api/v1/notices?limit=1").at("/items/0/id").asString(""));
        put("compound", home.at("/compound/id").asString(""));
        put("community", home.at("/community/path").asString(""));
        put("building", home.at("/building/id").asString(""));
        put("buildingId", home.at("/building/id").asString(""));
        put("lat", home.at("/lat").asString(""));
        put("lng", home.at("/lng").asString(""));
        put("crs", "WGS84");
        put("bbox", "119.3,25.7,119.4,25.8");
        put("near", "25.76,119.36");
        put("code", "12.01.03");
        put("category", "12.01.03");
        put("If-Match", "\"0\"");
        put("size", "thumb");
        put("limit", 5);
        put("year", LocalDate.now().getYear());
        put("source", "国务院办公厅通知");
        put("unit", "unit.000001");
        put("username", "jm-00010");
        put("password", "linjuli-demo");
        put("current", "linjuli-demo");
        put("phone", "13800001234");
        put("role", "GRID_LEADER");
        put("citizenNumber", "350181199001010011");
        put("purpose", "VERIFY");
        put("acceptance", "4wh");
        put("resolution", "5wd");
        put("emergencyAcceptance", "2h");
        put("emergencyResolution", "24h");
        put("spans", "08:30-12:00");
        put("version", 2);
        put("creditCode", "9935018100T0000017");
        put("to", LocalDate.now().toString());
        put("from", LocalDate.now().minusDays(30).toString());
        put("dueDays", 3);
        collectAccounts(security);
        collectOrganization(city, resident);
        collectRoutes(resident, security, node);
    }

    private void collectAccounts(Person security) {
        var accounts = security.json("/api/v1/accounts?query=jm-&limit=5");
        var account = accounts.at("/items/0/id").asString("");
        put("a", account);
        put("b", accounts.at("/items/1/id").asString(""));
        put("account", account);
        put("standIn", account);
        for (var route : List.of(
                "POST /api/v1/accounts/{id}/close",
                "GET /api/v1/accounts/{id}/grants",
                "POST /api/v1/accounts/{id}/grants",
                "GET /api/v1/accounts/{id}/grants/gains",
                "DELETE /api/v1/accounts/{id}/grants/{grant}",
                "GET /api/v1/accounts/{id}/reach",
                "POST /api/v1/accounts/{id}/renew-password",
                "POST /api/v1/accounts/{id}/reopen",
                "POST /api/v1/accounts/{id}/reset-second-factor",
                "POST /api/v1/accounts/{id}/unlock")) {
            put(route + " id", account);
        }
        put(
                "grant",
                security.json("/api/v1/accounts/" + account + "/grants")
                        .at("/items/0/id")
                        .asString(""));
    }

    private void collectOrganization(Person city, Person resident) {
        var root = city.json("/api/v1/organization/nodes").at("/items/0/id").asString("");
        var below = city.json("/api/v1/organization/nodes?parent=" + root)
                .at("/items/0/id")
                .asString("");
        put("GET /api/v1/organization/nodes parent", root);
        put("POST /api/v1/organization/nodes parent", root);
        put("GET /api/v1/organization/posts node", root);
        put(
                "PUT /api/v1/organization/posts/{id}/holder id",
                city.json("/api/v1/organization/posts?node=" + root)
                        .at("/items/0/id")
                        .asString(""));
        for (var route : List.of(
                "GET /api/v1/organization/nodes/{id}",
                "GET /api/v1/organization/nodes/{id}/events",
                "POST /api/v1/organization/nodes/{id}/actions/{action}")) {
            put(route + " id", below);
        }
        put("POST /api/v1/organization/nodes/{id}/actions/{action} action", "confirm");
        put(
                "GET /api/v1/places/building/{id} id",
                resident.json("/api/v1/me/home").at("/building/id").asString(""));
        put(
                "household",
                resident.json("/api/v1/me/home/doors?building="
                                + resident.json("/api/v1/me/home")
                                        .at("/building/id")
                                        .asString(""))
                        .at("/items/0/id")
                        .asString(""));
    }

    private void collectRoutes(Person resident, Person security, String node) {
        var approval =
                security.json("/api/v1/approvals?limit=1").at("/items/0/id").asString("");
        for (var action : List.of("", "/approve", "/refuse", "/withdraw")) {
            put((action.isEmpty() ? "GET" : "POST") + " /api/v1/approvals/{id}" + action + " id", approval);
        }
        var right = security.json("/api/v1/privacy/rights-requests?limit=1")
                .at("/items/0/id")
                .asString("");
        put("GET /api/v1/privacy/rights-requests/{id} id", right);
        put("POST /api/v1/privacy/rights-requests/{id}/wanted id", right);
        var own = resident.json("/api/v1/me/rights-requests").at("/items/0/id").asString("");
        put("GET /api/v1/me/rights-requests/{id}/export.zip id", own);
        put("POST /api/v1/me/rights-requests/{id}/withdrawal id", own);
        put("PUT /api/v1/me/consents/{purpose} purpose", "location");
        put("DELETE /api/v1/me/consents/{purpose} purpose", "location");
        put("GET /api/v1/me/delegations/candidates role", "GRID_LEADER");
        put("POST /api/v1/me/delegations role", "GRID_LEADER");
        put("GET /api/v1/requests area", node);
        put(
                "part",
                people.apply("grid")
                        .json("/api/v1/residences/households?limit=1")
                        .at("/items/0/part")
                        .asString(""));
        for (var route : List.of(
                "POST /api/v1/requests id",
                "POST /api/v1/me/delegations id",
                "POST /api/v1/me/rights-requests id",
                "POST /api/v1/organization/nodes id",
                "POST /api/v1/units id",
                "PUT /api/v1/photos/{id} id",
                "POST /api/v1/requests/{id}/assists body.id")) {
            put(route, UUID.randomUUID().toString());
        }
        for (var free :
                List.of("cursor", "channel", "kind", "owner", "state", "counted", "by", "view", "actor", "subject")) {
            known.remove(free);
        }
        put("PUT /api/v1/categories/{code} from", LocalDate.now().plusDays(3).toString());
        put("DELETE /api/v1/categories/{code} from", LocalDate.now().plusDays(3).toString());
        put("POST /api/v1/me/rights-requests kind", "CORRECT");
        put(
                "PUT /api/v1/dispatch-rules If-Match",
                "\""
                        + people.apply("city")
                                .json("/api/v1/dispatch-rules")
                                .at("/version")
                                .asInt(0) + "\"");
        collectMade(resident);
        put("GET /api/v1/figures/casework by", "GRID");
        put("GET /api/v1/figures/casework/export.xlsx by", "GRID");
    }

    /** What the sample city has none of. */
    private void collectMade(Person resident) {
        var place = Person.JSON.createObjectNode();
        place.set("buildingId", known.get("buildingId"));
        known.put("POST /api/v1/requests place", place);
        // Only a photo that was uploaded before may come along.
        known.put("POST /api/v1/requests photos", Person.JSON.createArrayNode());
        var rules = Person.JSON.createArrayNode();
        rules.addObject()
                .put("id", UUID.randomUUID().toString())
                .put("category", "12.01.03")
                .put("to", "GRID");
        known.put("rules", rules);
        var copy = UUID.randomUUID().toString();
        resident.send(
                new Call(
                        "POST",
                        "/api/v1/me/rights-requests",
                        "application/json",
                        "{\"id\":\"%s\",\"kind\":\"COPY\"}".formatted(copy)),
                "probe");
        put("GET /api/v1/me/rights-requests/{id}/export.zip id", copy);
        var client = people.apply("admin")
                .send(
                        new Call(
                                "POST",
                                "/api/v1/clients",
                                "application/json",
                                "{\"name\":\"扫描\",\"until\":\"%s\"}"
                                        .formatted(LocalDate.now().plusDays(30))),
                        "probe");
        var made = Person.JSON.readTree(client.body());
        for (var route : List.of(
                "PUT /api/v1/clients/{id}/allowances",
                "POST /api/v1/clients/{id}/renew-secret",
                "POST /api/v1/clients/{id}/revoke")) {
            put(route + " id", made.at("/client/id").asString(made.at("/id").asString("")));
        }
        var id = known.get("id").asString("");
        var detail = people.apply("grid").json("/api/v1/requests/" + id);
        put("reporter", detail.at("/reportedBy/0/id").asString(""));
        put(
                "POST /api/v1/requests/{id}/assists If-Match",
                "\"" + detail.path("version").asInt(0) + "\"");
    }
}
