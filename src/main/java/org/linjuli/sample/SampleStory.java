package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkImport.Deed;
import org.linjuli.casework.CaseworkImport.Joined;
import org.linjuli.casework.CaseworkImport.Situation;
import org.linjuli.casework.CaseworkImport.Story;
import org.linjuli.casework.Filing;
import org.linjuli.casework.RequestState;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;

/** How one request of the sample city was lived: by chance, but always by people who may do what they do. */
final class SampleStory implements Story {

    /** Who acts for a desk; empty for a vacant one. */
    interface Staff {
        Optional<Actor> serving(NodePath desk, RandomGenerator random);
    }

    /**
     * What is said, by whom, and when.
     *
     * @param rest where the story ends, for those that a demo account shall find; null for all others
     */
    record Said(
            Filing filing,
            Actor filer,
            Instant at,
            List<Joined> joined,
            Matters.Matter matter,
            @Nullable Rest rest) {}

    /** Where a story rests: in this state, on a desk of this level. */
    record Rest(RequestState state, Level level) {

        /** Another for each. */
        int number() {
            return toString().hashCode();
        }

        boolean isReached(Situation now) {
            return now.state() == state
                    && now.owner().level().filter(level::equals).isPresent();
        }

        boolean isAbove(NodePath desk) {
            return desk.level().filter(held -> held.compareTo(level) < 0).isPresent();
        }
    }

    private static final int MOST_TRIES = 10;
    private static final int MOST_REJECTIONS = 2;
    private static final double RATED = 0.62;
    private static final Duration CONTEST_WITHIN = Duration.ofDays(15);
    private static final double CONTESTED = 0.01;
    private static final UUID UNSEEN = new UUID(0, 0);

    private final Said said;
    private final Staff staff;
    private final RandomGenerator random;
    private final OfficeClock clock;
    private @Nullable Deed planned;
    private @Nullable Situation plannedFor;
    private final Set<AccountId> handlers = new HashSet<>();
    private boolean asked;
    private boolean extended;
    private boolean rated;
    private int rejections;

    SampleStory(Said said, Staff staff, RandomGenerator random) {
        this.said = said;
        this.staff = staff;
        this.random = random;
        this.clock = new OfficeClock(random);
    }

    @Override
    public Filing filing() {
        return said.filing();
    }

    @Override
    public Actor filer() {
        return said.filer();
    }

    @Override
    public Instant filedAt() {
        return said.at();
    }

    @Override
    public List<Joined> joined() {
        return new ArrayList<>(said.joined());
    }

    /** Keeps to what was planned as long as the request is where it was when the plan was made. */
    @Override
    public Optional<Deed> next(Situation now) {
        var plan = planned;
        var then = plannedFor;
        if (plan != null
                && then != null
                && then.state() == now.state()
                && then.owner().equals(now.owner())
                && plan.at().isAfter(now.since())) {
            return Optional.of(plan);
        }
        plannedFor = now;
        var rest = said.rest();
        planned = rest != null && rest.isReached(now) ? null : plan(now).orElse(null);
        return Optional.ofNullable(planned);
    }

    private Optional<Deed> plan(Situation now) {
        rated = rated && now.state() == RequestState.RESOLVED;
        return switch (now.state()) {
            case ASSIGNED, REOPENED -> fresh(now);
            case ACCEPTED -> accepted(now);
            case IN_PROGRESS -> inProgress(now);
            case WAITING_REPORTER ->
                chance(0.8)
                        ? home(now, Duration.ofHours(10), "answer", Map.of("answer", "是的，就在楼前靠近花坛的位置。"))
                        : Optional.empty();
            case DECLINING -> declining(now);
            case VERIFYING -> verifying(now);
            case RESOLVED -> resolved(now);
            case CLOSED, DECLINED ->
                chance(CONTESTED)
                        ? home(now, Duration.ofDays(4), "contest", Map.of("reason", "过了几天又出现了同样的问题。"))
                                .filter(deed -> deed.at().isBefore(now.since().plus(CONTEST_WITHIN)))
                        : Optional.empty();
            case SUBMITTED, SHELVED, WITHDRAWN, MERGED -> Optional.empty();
        };
    }

    private Optional<Deed> fresh(Situation now) {
        if (said.joined().isEmpty() && chance(0.006)) {
            return home(now, Duration.ofHours(3), "withdraw", Map.of());
        }
        if (chance(0.012)) {
            var inputs = Map.<String, Object>of("ground", "NO_SUCH_MATTER", "reason", "现场查看未发现所反映的情况。");
            return work(now.owner(), now, Duration.ofHours(2), "decline", inputs);
        }
        if (isAbove(now.owner(), Level.GRID) && chance(0.35)) {
            return delegate(now);
        }
        return work(now.owner(), now, Duration.ofMinutes(75), "accept", Map.of());
    }

    private Optional<Deed> delegate(Situation now) {
        var below = said.filing().where() instanceof Filing.Where.Within within
                ? within.area().at(Level.COMMUNITY)
                : now.owner();
        return below.equals(now.owner()) || !now.owner().contains(below)
                ? work(now.owner(), now, Duration.ofHours(1), "accept", Map.of())
                : work(
                        now.owner(),
                        now,
                        Duration.ofHours(4),
                        "delegate",
                        Map.of(
                                "desk",
                                below.value(),
                                "resolveOn",
                                day(now.since(), 12),
                                "instruction",
                                "请牵头协调，按期办结并回访。"));
    }

    private Optional<Deed> accepted(Situation now) {
        if (!asked && chance(0.05)) {
            asked = true;
            return work(now.owner(), now, Duration.ofHours(2), "ask", Map.of("question", "请补充具体位置，最好拍一张照片。"));
        }
        return work(now.owner(), now, Duration.ofHours(2), "start", Map.of());
    }

    private Optional<Deed> inProgress(Situation now) {
        if (isBelowCity(now.owner()) && raises(now.owner())) {
            var inputs = Map.<String, Object>of("tried", said.matter().tried(), "reason", "需要上级协调单位和资金。");
            return work(now.owner(), now, Duration.ofHours(20), "raise", inputs);
        }
        if (isAbove(now.owner(), Level.COMMUNITY) && said.matter().hardness() == 3 && chance(0.1)) {
            var inputs = Map.<String, Object>of("plan", "列入下一批改造计划，落实资金后实施。", "reviewOn", day(now.since(), 120));
            return work(now.owner(), now, Duration.ofDays(2), "shelve", inputs);
        }
        if (!extended && chance(0.03)) {
            extended = true;
            var inputs = Map.<String, Object>of("reason", "配件到货需要时间。", "days", 3);
            return work(now.owner(), now, Duration.ofHours(12), "extend", inputs);
        }
        var inputs = Map.<String, Object>of("result", resultWords(), "photos", List.of(UNSEEN.toString()));
        return work(now.owner(), now, Duration.ofHours(14L * said.matter().hardness()), "resolve", inputs);
    }

    private boolean raises(NodePath owner) {
        var rest = said.rest();
        return rest == null ? chance(raising(owner)) : rest.isAbove(owner);
    }

    private double raising(NodePath owner) {
        double[] byHardness = {0.02, 0.12, 0.5};
        double p = byHardness[said.matter().hardness() - 1];
        return owner.level().filter(level -> level == Level.GRID).isPresent() ? p : p * 0.45;
    }

    private Optional<Deed> declining(Situation now) {
        return chance(0.7)
                ? review(now, "confirm-decline", Map.of("opinion", "情况属实，同意。"))
                : review(now, "reject-decline", Map.of("reason", "请再次到现场核实。"));
    }

    /** Never a third time: that would be supervised, and the story has no words for it. */
    private Optional<Deed> verifying(Situation now) {
        boolean passes = rejections >= MOST_REJECTIONS || chance(0.92);
        rejections += passes ? 0 : 1;
        return passes
                ? review(now, "verify", Map.of("opinion", "现场核查属实。"))
                : review(now, "reject", Map.of("reason", "现场还有一处没有处理到位。"));
    }

    private Optional<Deed> resolved(Situation now) {
        if (rated || said.filing().channel().isOnBehalf() || !chance(RATED)) {
            return Optional.empty();
        }
        rated = true;
        double luck = random.nextDouble();
        if (luck < 0.07) {
            var inputs = Map.<String, Object>of("rating", "UNSATISFIED", "reason", "只处理了一半，过两天又是老样子。");
            return home(now, Duration.ofHours(20), "rate", inputs);
        }
        return home(now, Duration.ofHours(20), "rate", Map.of("rating", luck < 0.75 ? "SATISFIED" : "FAIR"));
    }

    private String resultWords() {
        return said.matter().result().replace("{number}", String.valueOf(2 + random.nextInt(9)));
    }

    private Optional<Deed> work(
            NodePath desk, Situation now, Duration median, String action, Map<String, Object> inputs) {
        var actor = staff.serving(desk, random);
        actor.map(Actor::account).ifPresent(handlers::add);
        return actor.map(found -> new Deed(found, action, inputs, clock.atWork(now.since(), median)));
    }

    /** Somebody of the desk above, but never one who handled it. */
    private Optional<Deed> review(Situation now, String action, Map<String, Object> inputs) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var reviewer = staff.serving(now.above(), random);
            if (reviewer.isPresent() && !handlers.contains(reviewer.get().account())) {
                return reviewer.map(
                        found -> new Deed(found, action, inputs, clock.atWork(now.since(), Duration.ofHours(5))));
            }
        }
        return Optional.empty();
    }

    private Optional<Deed> home(Situation now, Duration median, String action, Map<String, Object> inputs) {
        return said.filing().channel().isOnBehalf()
                ? Optional.empty()
                : Optional.of(new Deed(said.filer(), action, inputs, clock.atHome(now.since(), median)));
    }

    private static String day(Instant from, int days) {
        return LocalDate.ofInstant(from, CityTime.ZONE).plusDays(days).toString();
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private static boolean isAbove(NodePath desk, Level level) {
        return desk.level().filter(found -> found.compareTo(level) > 0).isPresent();
    }

    private static boolean isBelowCity(NodePath desk) {
        return desk.isUnit()
                || desk.level().filter(level -> level != Level.CITY).isPresent();
    }
}
