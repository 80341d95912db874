package org.linjuli.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linjuli.permission.BrokenSql.SecondLock;
import org.linjuli.permission.BrokenSql.Slip;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the running program, asked by everybody about everything: allowed, hidden, forbidden or sent to sign
 * in. What is expected stands in the classes of rows, such as {@link RequestRows}; a route without a row there fails
 * here.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationMatrixTests {

    @TestConfiguration
    static class Breakable {

        @Bean
        static BrokenSql brokenSql() {
            return new BrokenSql();
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private BrokenSql broken;

    private List<Row> rows = List.of();
    private List<Row> reading = List.of();
    private List<Somebody> people = List.of();
    private Matrix matrix;

    AuthorizationMatrixTests(@Autowired MockMvcTester mvc, @Autowired TransactionTemplate transaction) {
        matrix = new Matrix(mvc, transaction, people);
    }

    @BeforeAll
    void aTown(@Autowired BeanFactory program) {
        var town = new Town(program);
        var requests = new RequestRows(town);
        people = town.people;
        matrix = new Matrix(matrix.mvc(), matrix.transaction(), people);
        reading = requests.reading();
        rows = Stream.of(
                        reading,
                        requests.changing(),
                        new OtherRows(town).all(),
                        new AdjustmentRows(town).all(),
                        new PlanningRows(town).all(),
                        new CompoundRows(town).all(),
                        new ServiceCircleRows(town).all(),
                        new EvaluationRows(town).all(),
                        new MeetingRows(town).all(),
                        new TalkRoutes(town).all(),
                        new ProjectRows(town).all(),
                        new AllianceRows(town).all(),
                        new HandoverRows(town).all(),
                        new NetworkRows(town).all(),
                        new MediationRows(town).all(),
                        new PropertyRows(town).all(),
                        new TopicRows(town).all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyRouteHasARow() {
        assertThat(Matrix.unequal(routes(), rows)).isEmpty();
    }

    @Test
    void aRouteWithoutARowIsNoticed() {
        var more = routes();
        more.add("GET /api/v1/secrets");
        more.remove("GET /api/v1/outbox");

        assertThat(Matrix.unequal(more, rows))
                .containsExactly("no route for GET /api/v1/outbox", "no row for GET /api/v1/secrets");
    }

    @Test
    void everyRoleHasAColumn() {
        assertThat(people).extracting(Somebody::role).contains(Role.values());
    }

    /** Simulated people keep their password, have no second factor and are sent no code; the tests of identity have others. */
    private static final List<String> OWN_SECRETS = List.of(
            "PUT /api/v1/session/password",
            "POST /api/v1/me/binding",
            "POST /api/v1/me/binding/code",
            "POST /api/v1/me/phone",
            "POST /api/v1/me/phone/code",
            "POST /api/v1/session/second-factor",
            "POST /api/v1/session/second-factor/confirmation",
            "POST /api/v1/session/second-factor/code",
            "POST /api/v1/session/second-factor/removal",
            "POST /api/v1/session/second-factor/passkey",
            "POST /api/v1/session/second-factor/passkey/challenge",
            "POST /api/v1/session/passkey",
            "POST /api/v1/me/passkeys",
            "POST /api/v1/me/passkeys/challenge",
            "PUT /api/v1/me/passkeys/{id}",
            "POST /api/v1/me/passkeys/{id}/removal");

    /**
     * About what does not exist here, or not in that state; {@code ApprovalTests}, {@code ProviderTests} and
     * {@code ClientTests} have others, and {@code ExportOrderTests} lists that are long enough, and
     * {@code PlanRunsTests} attempts that found a plan.
     */
    private static final List<String> NOT_HERE = List.of(
            "POST /api/v1/adjustments",
            "PUT /api/v1/evaluations/{id}/ballot",
            "PUT /api/v1/topics/{id}/criteria/{number}",
            "PUT /api/v1/topics/{id}/votes/{vote}/ballot",
            "POST /api/v1/evaluations/{id}/actions/{action}",
            "PUT /api/v1/alliances/{id}/seats/{seat}/signature",
            "GET /api/v1/public/alliances/{id}",
            "PUT /api/v1/property-policies/{id}/decision",
            "PUT /api/v1/property-policies/{id}/opinion",
            "POST /api/v1/alliances/{id}/duties/{duty}/ending",
            "PUT /api/v1/alliance-duties/{duty}/periods/{starts}/report",
            "PUT /api/v1/alliance-duties/{duty}/periods/{starts}/confirmation",
            "POST /api/v1/alliance-duties/{duty}/periods/{starts}/return",
            "POST /api/v1/mediations",
            "PUT /api/v1/law-talks/{id}/attendance/me",
            "POST /api/v1/plan-runs/{id}/adjustments",
            "POST /api/v1/territory/imports/grids",
            "POST /api/v1/export-orders",
            "POST /api/v1/me/delegations",
            "DELETE /api/v1/me/delegations/{id}",
            "GET /api/v1/approvals/{id}",
            "POST /api/v1/approvals/{id}/approve",
            "POST /api/v1/approvals/{id}/refuse",
            "POST /api/v1/approvals/{id}/withdraw",
            "DELETE /api/v1/accounts/{id}/grants/{grant}",
            "POST /api/v1/accounts/{id}/reset-second-factor",
            "POST /api/v1/accounts/{id}/reopen",
            "POST /api/v1/accounts/{id}/renew-password",
            "POST /api/v1/session/provider",
            "POST /api/v1/me/links",
            "DELETE /api/v1/me/links/{id}",
            "POST /api/v1/clients/{id}/renew-secret",
            "POST /api/v1/clients/{id}/revoke",
            "PUT /api/v1/clients/{id}/allowances",
            "POST /api/v1/policies/{policy}/change",
            "POST /api/v1/privacy/guardian-consents",
            "GET /api/v1/public/calendars/{token}.ics");

    @Test
    void nobodyGetsFurtherOrLessFarThanExpected() {
        var result = matrix.run(rows);

        assertThat(result.wrong()).isEmpty();
        assertThat(result.allowedToNobody())
                .extracting(Row::route)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(OWN_SECRETS.stream(), NOT_HERE.stream()).toList());
        assertThat(result.cells()).isGreaterThan(10_000);
    }

    /** Predicates as the driver gets them, and the slip that would leave each out. */
    static Stream<Slip> slips() {
        return Stream.of(
                new Slip("any area", "r.area <@ any (?::ltree[])", "(true or r.area <@ any (?::ltree[]))"),
                new Slip("private ones too", "(not r.is_private or", "(true or not r.is_private or"),
                new Slip("everybody reported it", "or p.account is not null", "or true"),
                new Slip("any desk's", "r.owner = any (?::ltree[])", "(true or r.owner = any (?::ltree[]))"),
                new Slip(
                        "anybody's reports",
                        "where p.account = ? and r.state",
                        "where (true or p.account = ?) and r.state"),
                new Slip(
                        "anybody assists", "and a.unit = any (?::ltree[])", "and (true or a.unit = any (?::ltree[]))"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void theMatrixNoticesAPredicateThatIsLeftOut(Slip slip) {
        assertThat(lettingSlip(slip, SecondLock.OPEN))
                .isNotEmpty()
                .allSatisfy(wrong -> assertThat(wrong.found()).isEqualTo(Outcome.ALLOWED));
    }

    /** A list may then hold too much, but nothing that the one who asks could not open anyway. */
    @ParameterizedTest
    @MethodSource("slips")
    void theDatabaseHoldsWhatAPredicateLetsSlip(Slip slip) {
        var opening = reading.stream()
                .filter(row -> row.route().equals("GET /api/v1/requests/{id}"))
                .findFirst()
                .orElseThrow();

        assertThat(lettingSlip(slip, SecondLock.SHUT))
                .allSatisfy(wrong -> assertThat(opening.expected().apply(wrong.who(), wrong.about()))
                        .as(wrong.toString())
                        .isEqualTo(Outcome.ALLOWED));
    }

    private List<Matrix.Wrong> lettingSlip(Slip slip, SecondLock second) {
        var some = new Matrix(matrix.mvc(), matrix.transaction(), outsiders());
        var found = new java.util.concurrent.atomic.AtomicReference<List<Matrix.Wrong>>(List.of());
        int met = broken.during(slip, second, () -> found.set(some.run(reading).wrong()));
        assertThat(met).as("queries with that predicate").isPositive();
        return found.get();
    }

    /** Few are enough to notice: who has no business in the first grid. */
    private List<Somebody> outsiders() {
        return people.stream()
                .filter(who -> Set.of(Town.FAR_GRID, Town.NEXT_GRID, "nowhere").contains(who.node())
                        || who.role() == Role.CITY_LEADER)
                .toList();
    }

    private Set<String> routes() {
        var all = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith("/api/"))
                                .forEach(pattern -> all.add(method + " " + pattern))));
        return all;
    }
}
