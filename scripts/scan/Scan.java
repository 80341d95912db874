import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Lets two scanners that others have written look for holes in the running product, after they have shown on a twin with
 * planted holes that they would find them. See {@code docs/security.md}.
 */
final class Scan {

    /** What wapiti reports and we mean, each with its reason. */
    private static final Map<String, String> ACCEPTED = Map.of(
            "X-XSS-Protection is not set", "it is 0, which switches off a filter that made holes of its own",
            "HttpOnly flag is not set in the cookie : XSRF-TOKEN",
                    "our pages read it to send it back; it opens nothing");

    /** Doors that one run of wapiti goes through, so that a run that is cut off takes few along. */
    private static final int LOT = 12;

    private final Options options;
    private final Path folder;
    private final Product product;
    private final Tools tools;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final List<String> findings = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unfinished = Collections.synchronizedList(new ArrayList<>());
    private final StringBuilder report = new StringBuilder();

    private Scan(Options options, Product product) {
        this.options = options;
        this.folder = options.folder();
        this.product = product;
        this.tools = new Tools(folder, options.level(), options.bound());
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        System.out.println("security-scan: starting the product on 127.0.0.1:" + options.port());
        System.out.println("security-scan: relaxed for the scan alone: " + String.join(" ", Product.RELAXED));
        boolean clean;
        try (var product = new Product(options.jar(), options.folder().resolve("product"), options.port())) {
            clean = new Scan(options, product).run();
        }
        System.exit(clean ? 0 : 1);
    }

    private boolean run() throws Exception {
        if (!options.runs("probe")) {
            twins();
        }
        if (!findings.isEmpty()) {
            say("A scanner is blind; what it says of the product would mean nothing.");
            return ended();
        }
        var api = new Api(options.description(), new Examples(this::person));
        var found = new Doors(options, this::person);
        var doors = found.to(api.routes());
        found.told().forEach(line -> say("%s", line));
        say(
                "%d doors to %d routes, as %s",
                doors.size(),
                doors.stream().map(door -> door.route().title()).distinct().count(),
                doors.stream().map(FormGateway.Door::role).distinct().sorted().toList());
        if (options.runs("probe")) {
            return ended();
        }
        if (options.runs("sqlmap")) {
            sqlmap(doors);
        }
        if (options.runs("wapiti")) {
            wapiti(doors);
        }
        return ended();
    }

    private void twins() throws Exception {
        try (var twin = new Twin(product, folder, options.port() + 10)) {
            var doors = new ArrayList<FormGateway.Door>();
            for (var route : twin.routes()) {
                doors.add(new FormGateway.Door("t" + doors.size(), route, "nobody"));
            }
            for (var door : doors.subList(0, 3)) {
                var outcome = tools.sqlmap(door.scan(), door.route().marked(), twin.home(), "", "", false);
                mustFind("sqlmap", door.route().title(), !outcome.findings().isEmpty());
            }
            mustFind(
                    "the access log",
                    "answers of 500",
                    Answers.to("t2", twin.accessLog()).broken() > 0);
            var nobody = new Stranger(twin.home());
            try (var gateway =
                    new FormGateway(doors, options.port() + 11, (door, call) -> nobody.send(call, door.scan()))) {
                var attacked = tools.wapitiAttack("twin", gateway.home()).findings();
                for (var wanted : List.of(
                        "SQL Injection: GET /go/1", "SQL Injection: POST /go/2", "Cross Site Scripting: GET /go/3")) {
                    mustFind("wapiti", wanted, attacked.stream().anyMatch(found -> found.startsWith(wanted)));
                }
            }
            var headers = tools.wapitiHeaders("twin-headers", twin.home().resolve("/hello"))
                    .findings();
            mustFind(
                    "wapiti",
                    "missing Content-Security-Policy",
                    headers.toString().contains("CSP"));
        }
    }

    private void mustFind(String tool, String what, boolean found) {
        say("twin: %-15s %s %s", tool, found ? "finds" : "DOES NOT FIND", what);
        if (!found) {
            findings.add(tool + " does not find the planted " + what);
        }
    }

    private void sqlmap(List<FormGateway.Door> doors) throws Exception {
        var scannable =
                doors.stream().filter(door -> door.route().isScannable()).toList();
        var done = new AtomicInteger();
        atOnce(scannable, door -> sqlmap(door, done, scannable.size()));
    }

    private interface Work<T> {
        void on(T one) throws IOException, InterruptedException;
    }

    private <T> void atOnce(List<T> all, Work<T> work) throws Exception {
        try (var workers = Executors.newFixedThreadPool(options.jobs())) {
            var running = new ArrayList<Future<?>>();
            for (var one : all) {
                running.add(workers.submit(() -> {
                    work.on(one);
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private void sqlmap(FormGateway.Door door, AtomicInteger done, int all) throws IOException, InterruptedException {
        var route = door.route();
        // A session of its own: the scan may end it.
        var person = Person.signedIn(door.role(), product.home());
        var outcome = sqlmap(door, person);
        if (!outcome.findings().isEmpty()) {
            outcome = sqlmapAgain(door, person, outcome);
        }
        var answers = Answers.to(door.scan(), product.accessLog());
        say(
                "sqlmap %3d/%d %-70s %-9s %4d s %s%s",
                done.incrementAndGet(),
                all,
                route.title(),
                door.role(),
                outcome.seconds(),
                answers,
                outcome.cutOff() ? " CUT OFF" : "");
        judge("sqlmap", route.title() + " as " + door.role(), outcome, answers);
    }

    private Tools.Outcome sqlmap(FormGateway.Door door, Person person) throws IOException, InterruptedException {
        return tools.sqlmap(
                door.scan(),
                door.route().marked(),
                product.home(),
                person.cookieHeader(),
                person.cookie("XSRF-TOKEN"),
                door.route().title().equals("GET /api/v1/requests/mine"));
    }

    /** Answers that differ by chance, as when a state changed meanwhile, look like a hole once; a hole is there again. */
    private Tools.Outcome sqlmapAgain(FormGateway.Door door, Person person, Tools.Outcome first)
            throws IOException, InterruptedException {
        var again = sqlmap(door, person);
        if (again.findings().isEmpty()) {
            say("seen once and not again: sqlmap %s: %s", door.route().title(), Tools.joined(first.findings()));
        }
        return again;
    }

    private void wapiti(List<FormGateway.Door> doors) throws Exception {
        var scannable = doors.stream()
                .filter(door -> door.route().isScannable())
                .map(door -> new FormGateway.Door("w" + door.scan().substring(1), door.route(), door.role()))
                .toList();
        var lots = new ArrayList<List<FormGateway.Door>>();
        for (int from = 0; from < scannable.size(); from += LOT) {
            lots.add(scannable.subList(from, Math.min(scannable.size(), from + LOT)));
        }
        var done = new AtomicInteger();
        atOnce(lots, lot -> wapiti(lot, lots.indexOf(lot), done, lots.size()));
        for (var page : List.of("/", "/console", "/api/v1/session")) {
            var name = "headers" + page.replace('/', '-');
            for (var found :
                    tools.wapitiHeaders(name, product.home().resolve(page)).findings()) {
                finding("wapiti", page + " " + found);
            }
        }
    }

    private void wapiti(List<FormGateway.Door> lot, int number, AtomicInteger done, int all)
            throws IOException, InterruptedException {
        try (var gateway = new FormGateway(lot, options.port() + 12 + number, this::ask)) {
            var outcome = tools.wapitiAttack("lot-" + number, gateway.home());
            say(
                    "wapiti %d/%d %d s%s",
                    done.incrementAndGet(), all, outcome.seconds(), outcome.cutOff() ? " CUT OFF" : "");
            if (outcome.cutOff()) {
                unfinished.add("wapiti "
                        + lot.stream().map(door -> door.route().title()).toList());
            }
            for (var found : outcome.findings()) {
                finding("wapiti", found + named(found, lot));
            }
        }
        for (var door : lot) {
            var answers = Answers.to(door.scan(), product.accessLog());
            say("wapiti     %-75s %-10s %s", door.route().title(), door.role(), answers);
            broken("wapiti", door.route().title(), answers);
        }
    }

    private HttpResponse<byte[]> ask(FormGateway.Door door, Call call) {
        var person = person("wapiti " + door.role());
        var answer = person.send(call, door.scan());
        if (answer.statusCode() == 401 && !call.target().startsWith("/api/v1/session")) {
            person.signIn();
            return person.send(call, door.scan());
        }
        return answer;
    }

    private static String named(String found, List<FormGateway.Door> doors) {
        var number = Pattern.compile("/go/(\\d+)").matcher(found);
        return number.find()
                ? " = " + doors.get(Integer.parseInt(number.group(1))).route().title()
                : "";
    }

    private synchronized void judge(String tool, String what, Tools.Outcome outcome, Answers answers) {
        if (outcome.cutOff()) {
            unfinished.add(tool + " " + what);
        }
        if (!outcome.findings().isEmpty()) {
            finding(tool, what + ": " + Tools.joined(outcome.findings()));
        }
        if (answers.signedOut() * 2 > answers.total()) {
            report.append("note: mostly signed out: %s%n".formatted(what));
        }
        broken(tool, what, answers);
    }

    private void broken(String tool, String what, Answers answers) {
        if (answers.broken() > 0) {
            finding(
                    tool,
                    "%s: %d answers of 500 or above, first to %s"
                            .formatted(what, answers.broken(), answers.firstBroken()));
        }
    }

    private synchronized void finding(String tool, String what) {
        var reason = ACCEPTED.entrySet().stream()
                .filter(one -> what.contains(one.getKey()))
                .findFirst();
        if (reason.isPresent()) {
            say("accepted %s: %s (%s)", tool, what, reason.get().getValue());
            return;
        }
        findings.add(tool + ": " + what);
        say("FINDING %s: %s", tool, what);
    }

    private boolean ended() throws IOException {
        say("%d findings, %d scans cut off", findings.size(), unfinished.size());
        findings.forEach(found -> report.append("FINDING ").append(found).append('\n'));
        unfinished.forEach(cut -> report.append("CUT OFF ").append(cut).append('\n'));
        Files.writeString(folder.resolve("report.txt"), report);
        System.out.println("security-scan: see " + folder.resolve("report.txt"));
        return findings.isEmpty() && unfinished.isEmpty();
    }

    private synchronized void say(String form, Object... values) {
        var line = form.formatted(values);
        System.out.println(line);
        report.append(line).append('\n');
    }

    private Person person(String role) {
        return people.computeIfAbsent(role, name -> Person.signedIn(name.replace("wapiti ", ""), product.home()));
    }
}
