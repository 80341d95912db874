package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linjuli.identity.TestCitizens;
import org.linjuli.shared.Ids;
import org.linjuli.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Residents with numbers to be looked for afterwards, who give them to the product on every way it has. */
class MarkedPeople {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("验证码是(\\d{6})");
    private static final int EVERY = 5;

    /** The first of them; some of those before have left the sample city. */
    private static final int FIRST = 101;

    private final List<String> numbers = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(138);
    private final URI home;
    private final Visitor admin;
    private final Visitor security;
    private final Visitor audit;

    MarkedPeople(URI home) throws IOException {
        this.home = home;
        this.admin = Visitor.signedIn(home, "admin");
        this.security = Visitor.signedIn(home, "security");
        this.audit = Visitor.signedIn(home, "audit");
    }

    /** All numbers that were given. */
    List<String> numbers() {
        return numbers;
    }

    /** One in four changes the phone; the others are bound to a person. */
    void come(int count) throws IOException {
        for (int n = 0; n < count; n++) {
            try (var person = Visitor.signedIn(home, "jm-%05d".formatted(FIRST + n))) {
                var phone = phone();
                if (n % 4 == 3) {
                    changePhone(person, phone);
                } else {
                    var number = number();
                    bind(person, number, phone);
                    haveCorrected(person);
                    mistype(person, number, phone);
                }
                file(person);
                if (n % EVERY == 0) {
                    beLookedFor(phone, numbers.getLast());
                }
            }
        }
        callAReporter();
    }

    private void bind(Visitor person, String number, String phone) throws IOException {
        var begun = person.post("/api/v1/me/binding", """
                {"name": "李测试", "citizenNumber": "%s", "phone": "%s"}""".formatted(number, phone));
        succeeded(begun);
        person.post("/api/v1/me/binding/code", "{\"code\": \"000000\"}");
        succeeded(person.post("/api/v1/me/binding/code", "{\"code\": \"%s\"}".formatted(code())));
    }

    private void changePhone(Visitor person, String phone) throws IOException {
        succeeded(person.post("/api/v1/me/phone", "{\"phone\": \"%s\"}".formatted(phone)));
        succeeded(person.post("/api/v1/me/phone/code", "{\"code\": \"%s\"}".formatted(code())));
    }

    /** Asks for another number, which the office looks at. */
    private void haveCorrected(Visitor person) throws IOException {
        var id = Ids.next(Clock.systemUTC());
        succeeded(person.post("/api/v1/me/rights-requests", """
                {"id": "%s", "kind": "CORRECT", "part": "CITIZEN_NUMBER", "value": "%s"}""".formatted(id, number())));
        succeeded(security.post(
                "/api/v1/privacy/rights-requests/%s/actions/accept".formatted(id), "{}", "If-Match", "\"0\""));
        succeeded(security.post("/api/v1/privacy/rights-requests/%s/wanted".formatted(id), "{}"));
    }

    /** Puts the numbers where they don't belong: each of these is refused. */
    private void mistype(Visitor person, String number, String phone) throws IOException {
        refused(person.post("/api/v1/me/binding", """
                {"name": "%1$s", "citizenNumber": "%2$s", "phone": "%1$s"}""".formatted(number, phone)));
        refused(person.post("/api/v1/me/binding/code", "{\"code\": \"%s\"}".formatted(phone)));
        refused(person.post("/api/v1/requests", """
                {"id": "%s", "text": "路灯不亮", "place": {"area": "%s"}}""".formatted(phone, number)));
        refused(person.post("/api/v1/requests", "{\"id\": \"%s\", \"text\": %s".formatted(UUID.randomUUID(), phone)));
        refused(person.get("/api/v1/requests/mine?cursor=" + phone + "&limit=" + number));
        refused(person.get("/api/v1/me/delegations/candidates?role=GRID_LEADER&node=" + number + "%27"));
    }

    private void file(Visitor person) throws IOException {
        succeeded(person.post("/api/v1/requests", """
                {"id": "%s", "text": "楼前的路灯不亮，晚上看不见路", "place": {"area": "35.01.81.007.010.004"}}""".formatted(Ids.next(Clock.systemUTC()))));
    }

    /** Staff type a number where a name is asked for, and somebody types it as the name to sign in with. */
    private void beLookedFor(String phone, String other) throws IOException {
        for (var typed : List.of(phone, other)) {
            succeeded(admin.get("/api/v1/accounts?query=" + typed));
            succeeded(security.get("/api/v1/accounts?query=" + typed));
            audit.get("/api/v1/audit/entries?actor=" + typed);
            audit.get("/api/v1/audit/entries?subject=" + URLEncoder.encode("account " + typed, StandardCharsets.UTF_8));
            try (var stranger = Visitor.at(home)) {
                refused(stranger.post("/api/v1/session", """
                        {"username": "%s", "password": "%s"}""".formatted(typed, phone)));
            }
        }
        succeeded(admin.post(
                "/api/v1/accounts", """
                {"username": "gr%s", "name": "李测试", "phone": "%s"}""".formatted(UUID.randomUUID().toString().substring(0, 8), phone())));
    }

    /** The desk looks at a reporter's phone. */
    private void callAReporter() throws IOException {
        try (var resident = Visitor.signedIn(home, "resident");
                var leader = Visitor.signedIn(home, "grid")) {
            changePhone(resident, phone());
            file(resident);
            var id = JSON.readTree(resident.get("/api/v1/requests/mine?limit=1").body())
                    .at("/items/0/id")
                    .asString();
            var account = JSON.readTree(resident.get("/api/v1/session").body())
                    .at("/account/id")
                    .asString();
            var shown = leader.post(
                    "/api/v1/requests/%s/reporters/%s/phone".formatted(id, account), "{\"purpose\": \"VERIFY\"}");
            assertThat(shown.body()).as("seen by whom it concerns").contains(numbers.getLast());
        }
    }

    /** The latest that was sent; nobody else asks for one. */
    private String code() throws IOException {
        var sent = JSON.readTree(admin.get("/api/v1/outbox?limit=3").body()).path("items");
        for (JsonNode message : sent) {
            var code = CODE.matcher(message.path("text").asString());
            if (code.find()) {
                return code.group(1);
            }
        }
        throw new AssertionError("no code was sent: " + sent);
    }

    private String phone() {
        return marked("19%09d".formatted(random.nextInt(1_000_000_000)));
    }

    private String number() {
        return marked(TestCitizens.fresh());
    }

    private String marked(String number) {
        numbers.add(number);
        return number;
    }

    private static void succeeded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isBetween(200, 299);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isBetween(400, 499);
    }
}
