import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Finds for each route as whom it is to be asked. */
final class Doors {

    /** Those who are scanned as; for what they may not do, whoever may. */
    private static final List<String> MAIN_ROLES = List.of("resident", "grid", "city");

    private static final List<String> OTHER_ROLES =
            List.of("community", "street", "building", "unit", "property", "security", "security2", "admin", "audit");

    /** Never ends, and has nothing to put something into. */
    private static final String ENDLESS = "GET /api/v1/requests/stream";

    private final Options options;
    private final Function<String, Person> people;
    private final List<FormGateway.Door> doors = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    Doors(Options options, Function<String, Person> people) {
        this.options = options;
        this.people = people;
    }

    List<FormGateway.Door> to(List<Route> routes) {
        routes.stream()
                .filter(route ->
                        options.isWanted(route.title()) && !route.title().equals(ENDLESS))
                .forEach(this::add);
        return doors;
    }

    /** How each route answers somebody who means no harm. */
    List<String> told() {
        return told;
    }

    /** As whom a route answers best; with what it refuses left out, and once more with that in it. */
    private void add(Route route) {
        var fits = new LinkedHashMap<String, Fitting.Fit>();
        MAIN_ROLES.forEach(role -> fits.put(role, Fitting.of(route, people.apply(role))));
        for (var role : OTHER_ROLES) {
            if (fits.values().stream().noneMatch(Fitting.Fit::isAdmitted)) {
                fits.put(role, Fitting.of(route, people.apply(role)));
            }
        }
        var best = fits.entrySet().stream()
                .min(Comparator.comparingInt(one -> one.getValue().rank()))
                .orElseThrow();
        fits.forEach((role, fit) -> {
            if (role.equals(best.getKey()) || (options.everyRole() && fit.isAdmitted())) {
                add(fit.route(), role);
            }
        });
        if (!best.getValue().route().equals(route)) {
            add(route, best.getKey());
        }
        tell(route, best.getKey(), best.getValue());
    }

    private void add(Route route, String role) {
        doors.add(new FormGateway.Door("s" + doors.size(), route, role));
    }

    private void tell(Route route, String role, Fitting.Fit fit) {
        told.add("  %-75s %-10s %d".formatted(route.title(), role, fit.status()));
        if (options.runs("probe") && fit.status() >= 400) {
            told.add("      " + fit.route().call() + "\n      " + fit.answer());
        }
    }
}
