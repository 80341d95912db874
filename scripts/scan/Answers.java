import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was answered to a scan, counted by status in the access log. A scan that met closed doors only says nothing. */
record Answers(TreeMap<Integer, Integer> byStatus, String firstBroken) {

    /** Which scan it belonged to, what was answered, and to what. */
    static final String PATTERN = "%{X-Scan}i %s %m %U%q";

    static Answers to(String scan, Path accessLog) throws IOException {
        var byStatus = new TreeMap<Integer, Integer>();
        var firstBroken = "";
        try (var lines = Files.lines(accessLog, StandardCharsets.ISO_8859_1)) {
            for (var line : (Iterable<String>) lines::iterator) {
                if (!line.startsWith(scan + " ")) {
                    continue;
                }
                var parts = line.split(" ", 3);
                int status = Integer.parseInt(parts[1]);
                byStatus.merge(status, 1, Integer::sum);
                if (status >= 500 && firstBroken.isEmpty()) {
                    firstBroken = parts[2];
                }
            }
        }
        return new Answers(byStatus, firstBroken);
    }

    int total() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    int broken() {
        return byStatus.tailMap(500).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Answered that nobody is signed in. */
    int signedOut() {
        return byStatus.getOrDefault(401, 0);
    }

    @Override
    public String toString() {
        return byStatus.entrySet().stream()
                .map(one -> one.getKey() + "×" + one.getValue())
                .collect(Collectors.joining(" "));
    }
}
