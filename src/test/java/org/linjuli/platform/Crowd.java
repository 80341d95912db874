package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.linjuli.platform.Undertaken.Filed;
import org.linjuli.shared.Ids;
import org.linjuli.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Residents who file requests and a grid leader who takes them up, each as fast as the product answers. Who gets no
 * answer asks for the same again, with the same id, until there is one; so nothing is left open when they end.
 */
class Crowd implements AutoCloseable {

    /** How the body of every filing begins. */
    static final String MATTER = "断电演练";

    private static final List<String> RESIDENTS = List.of("resident", "neighbour", "jm-00010", "jm-00020");
    private static final String LEADER = "grid";

    private static final String REQUESTS = "/api/v1/requests";
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(50);
    private static final Duration GIVE_UP = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Undertaken undertaken;
    private final List<Visitor> residents = new ArrayList<>();
    private final Visitor leader;
    private final String grid;
    private final String category;
    private final BlockingQueue<Filed> fresh = new LinkedBlockingQueue<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Future<?>> working = new LinkedBlockingQueue<>();
    private volatile CountDownLatch ended = new CountDownLatch(1);

    Crowd(URI home, Undertaken undertaken) throws IOException {
        this.undertaken = undertaken;
        for (var name : RESIDENTS) {
            residents.add(Visitor.signedIn(home, name));
        }
        leader = Visitor.signedIn(home, LEADER);
        grid = JSON.readTree(leader.get("/api/v1/session").body())
                .at("/hats/0/node")
                .asString();
        category = plainCategory(JSON.readTree(leader.get("/api/v1/categories").body()));
    }

    /** One that the grid handles and that need not be shown by a photo. */
    private static String plainCategory(JsonNode categories) {
        return categories
                .get("items")
                .valueStream()
                .filter(one -> one.get("level").asInt() == 3)
                .filter(one -> one.get("handledAt").asString().equals("GRID"))
                .filter(one -> !one.get("photoBefore").asBoolean())
                .map(one -> one.get("code").asString())
                .findFirst()
                .orElseThrow();
    }

    void begin() {
        ended = new CountDownLatch(1);
        IntStream.range(0, RESIDENTS.size())
                .forEach(resident -> working.add(people.submit(() -> fileUntilTheEnd(resident))));
        working.add(people.submit(this::takeUpUntilTheEnd));
    }

    /** Returns when each has the answer to what it asked last. */
    void end() throws Exception {
        ended.countDown();
        for (var one = working.poll(); one != null; one = working.poll()) {
            one.get(GIVE_UP.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Somebody is no longer at it: got an answer that nobody should get. */
    boolean hasFallenSilent() {
        return working.stream().anyMatch(Future::isDone);
    }

    /** Files what was filed before, as a phone does that lost the answer. */
    HttpResponse<String> fileAgain(Filed filing) throws IOException {
        return residents.get(filing.resident()).post(REQUESTS, filing.body());
    }

    static String number(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).get("no").asString();
    }

    private void fileUntilTheEnd(int resident) {
        while (isGoingOn()) {
            var id = Ids.next(Clock.systemUTC());
            var body = """
                    {"id": "%s", "text": "%s %d：楼前的路灯不亮", "category": "%s", "place": {"area": "%s"}}""".formatted(id, MATTER, NUMBER.incrementAndGet(), category, grid);
            var answer = untilAnswered(() -> residents.get(resident).post(REQUESTS, body));
            var filed = new Filed(resident, id, body, number(answer), version(answer));
            undertaken.filed(filed);
            fresh.add(filed);
        }
    }

    private Void takeUpUntilTheEnd() throws InterruptedException {
        while (isGoingOn()) {
            var filed = fresh.poll(1, TimeUnit.SECONDS);
            if (filed != null) {
                long accepted = move(filed.id(), "accept", filed.version());
                move(filed.id(), "start", accepted);
            }
        }
        return null;
    }

    private boolean isGoingOn() {
        return ended.getCount() > 0;
    }

    private long move(UUID request, String action, long version) {
        var key = Ids.next(Clock.systemUTC()).toString();
        var path = "%s/%s/actions/%s".formatted(REQUESTS, request, action);
        var answer =
                untilAnswered(() -> leader.post(path, "{}", "If-Match", "\"" + version + "\"", "Idempotency-Key", key));
        undertaken.moved(request, action.toUpperCase(Locale.ROOT));
        return version(answer);
    }

    private interface Question {
        HttpResponse<String> ask() throws IOException;
    }

    private HttpResponse<String> untilAnswered(Question question) {
        return answer(question).orElseGet(() -> {
            undertaken.leftOpen();
            return await().atMost(GIVE_UP)
                    .pollInterval(BEFORE_ASKING_AGAIN)
                    .until(() -> answer(question), Optional::isPresent)
                    .orElseThrow();
        });
    }

    /** Nothing, or that the product is to blame, leaves open what became of it. */
    private Optional<HttpResponse<String>> answer(Question question) {
        long askedAt = System.nanoTime();
        try {
            var answer = question.ask();
            if (answer.statusCode() >= 500) {
                return Optional.empty();
            }
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            undertaken.answered(askedAt);
            return Optional.of(answer);
        } catch (IOException nobodyAnswers) {
            return Optional.empty();
        }
    }

    private static long version(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).get("version").asLong();
    }

    @Override
    public void close() {
        people.shutdownNow();
        residents.forEach(Visitor::close);
        leader.close();
    }
}
