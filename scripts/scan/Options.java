import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/** What was asked for on the command line. */
record Options(
        Path jar,
        Path description,
        Path folder,
        int port,
        int level,
        Duration bound,
        int jobs,
        boolean quick,
        boolean everyRole,
        String only,
        String tool) {

    /** A few of each kind, for a look in between. */
    private static final List<String> QUICK = List.of(
            "POST /api/v1/session",
            "GET /api/v1/requests",
            "GET /api/v1/requests/{id}",
            "POST /api/v1/requests",
            "GET /api/v1/places/search",
            "GET /api/v1/accounts",
            "GET /api/v1/public/requests");

    static Options of(String[] arguments) {
        var given = new LinkedHashMap<String, String>();
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            given.put(parts[0], parts.length == 1 ? "true" : parts[1]);
        }
        boolean quick = given.containsKey("--quick");
        return new Options(
                Path.of(given.get("--jar")),
                Path.of(given.get("--description")),
                Path.of(given.get("--folder")),
                Integer.parseInt(given.getOrDefault("--port", "28180")),
                Integer.parseInt(given.getOrDefault("--level", quick ? "1" : "3")),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("--bound", quick ? "120" : "900"))),
                Integer.parseInt(given.getOrDefault(
                        "--jobs",
                        String.valueOf(Math.max(1, Runtime.getRuntime().availableProcessors())))),
                quick,
                given.containsKey("--every-role"),
                given.getOrDefault("--only", ""),
                given.getOrDefault("--tool", ""));
    }

    boolean isWanted(String title) {
        return title.contains(only) && (!quick || QUICK.contains(title));
    }

    boolean runs(String name) {
        return tool.equals(name) || (tool.isEmpty() && !name.equals("probe"));
    }
}
