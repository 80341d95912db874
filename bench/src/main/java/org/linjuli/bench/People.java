package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Who uses the city, and what they do there. All of them have signed in over HTTP. */
final class People {

    private static final int RESIDENTS = 64;
    private static final int LEADERS = 32;
    private static final int REQUESTS_OF_A_LEADER = 200;
    private static final int CATEGORIES = 20;
    static final String TITLE = "巷口的路灯不亮已经三天了";
    static final String TEXT = "楼下巷口的路灯已经三天不亮了，晚上老人孩子回家看不清路，昨晚还有人摔了一跤，请尽快来修。".repeat(4);

    private record Leader(Caller caller, String grid, List<String> requests) {}

    private final Database database;
    private final Wire wire;
    private final List<Caller> residents;
    private final List<Leader> leaders;
    private final Caller officer;
    private final List<String> buildings;
    private final List<String> categories;

    People(City city) {
        database = city.database();
        try (var connection = new Wire(city.port())) {
            wire = connection;
            residents =
                    names("RESIDENT", RESIDENTS).stream().map(this::signedIn).toList();
            leaders = names("GRID_LEADER", 2 * LEADERS).stream()
                    .map(this::leader)
                    .filter(leader -> !leader.requests().isEmpty())
                    .limit(LEADERS)
                    .toList();
            officer = signedIn(names("CITY_OFFICER", 1).getFirst());
            buildings = database.list("""
                    select min(building_id::text) from territory.building_grid
                    where upper_inf(validity) group by grid_id order by 1
                    """);
            categories = fileable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resident files a request at a building in any of the grids. */
    Work files() {
        return new Work("file", 201, random -> filing(random, any(buildings, random), any(categories, random)));
    }

    /** All residents file into one grid at the same time. */
    Work filesIntoOneGrid() {
        var building = buildings.get(7);
        return new Work("file into one grid", 201, random -> filing(random, building, any(categories, random)));
    }

    /** A grid leader looks at what the grid has to do. */
    Work lists() {
        return new Work(
                "my grid's list", 200, random -> any(leaders, random).caller().get("/api/v1/requests/todo?limit=20"));
    }

    /** A grid leader looks at the newest requests of the grid. */
    Work listsNewest() {
        return new Work("my grid's newest", 200, random -> {
            var leader = any(leaders, random);
            return leader.caller().get("/api/v1/requests?limit=20&area=" + leader.grid());
        });
    }

    /** A grid leader opens one of the grid's requests, with its time line and what may be done. */
    Work opens() {
        return new Work("one request", 200, random -> {
            var leader = any(leaders, random);
            return leader.caller().get("/api/v1/requests/" + any(leader.requests(), random));
        });
    }

    /** The same page of the city's list, again and again. */
    Work page(String cursor) {
        return new Work("a page", 200, random -> officer.get(path(cursor)));
    }

    /** The cursor behind so many pages of the city's list. */
    String cursorAfter(int pages, Wire through) throws IOException {
        var cursor = "";
        for (int page = 0; page < pages; page++) {
            var text = through.exchange(officer.get(path(cursor))).text();
            cursor = text.replaceFirst("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        }
        return cursor;
    }

    private static String path(String cursor) {
        return "/api/v1/requests?limit=20" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
    }

    /** One in ten files, the others look: as when the water fails in half of the city. */
    Work massEvent() {
        var reads = List.of(opens(), opens(), opens(), publicList(), publicList(), mine(), mine(), lists(), whereAmI());
        var files = files();
        return new Work(
                "mass event",
                0,
                random -> random.nextInt(10) == 0
                        ? files.next().request(random)
                        : any(reads, random).next().request(random));
    }

    private Work mine() {
        return new Work("mine", 200, random -> any(residents, random).get("/api/v1/requests/mine?limit=20"));
    }

    private Work publicList() {
        return new Work("what happens around me", 200, random -> {
            var grid = any(leaders, random).grid();
            return any(residents, random)
                    .get("/api/v1/public/requests?limit=20&area=" + grid.substring(0, grid.lastIndexOf('.')));
        });
    }

    private Work whereAmI() {
        return new Work(
                "where am I",
                200,
                random -> any(residents, random).get("/api/v1/places/building/" + any(buildings, random)));
    }

    private byte[] filing(RandomGenerator random, String building, String category) {
        return any(residents, random)
                .post("/api/v1/requests", """
                {"id": "%s", "text": "%s", "title": "%s", "category": "%s",
                 "place": {"buildingId": "%s"}, "address": "三号楼二单元楼下"}""".formatted(Ids.next(random), TEXT, TITLE, category, building));
    }

    /** Categories of the last level under which a filing without a photo is taken. */
    private List<String> fileable() {
        var random = new SplittableRandom(7);
        return database.list("""
                        select code from casework.category
                        where validity @> current_date and code ~ '^\\d\\d\\.\\d\\d\\.\\d\\d$' order by md5(code) limit 60
                        """).stream()
                .filter(category ->
                        exchange(filing(random, buildings.getFirst(), category)).status() == 201)
                .limit(CATEGORIES)
                .toList();
    }

    private Leader leader(String username) {
        var grid = database.list("""
                select g.node::text from identity.role_grant g join identity.account a on a.id = g.account
                where a.username = '%s' and g.role = 'GRID_LEADER' limit 1
                """.formatted(username)).getFirst();
        var requests = database.list(
                "select id from casework.request where area = '%s' and not is_private order by md5(id::text) limit %d"
                        .formatted(grid, REQUESTS_OF_A_LEADER));
        return new Leader(signedIn(username), grid, requests);
    }

    private List<String> names(String role, int count) {
        return database.list("""
                select a.username from identity.account a join identity.role_grant g on g.account = a.id
                where g.role = '%s' and g.validity @> now() group by a.username order by md5(a.username) limit %d
                """.formatted(role, count));
    }

    private Caller signedIn(String username) {
        try {
            return Caller.signedIn(wire, username);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wire.Answer exchange(byte[] request) {
        try {
            return wire.exchange(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
