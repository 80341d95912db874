package org.linjuli.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.deliberation.TopicImport;
import org.linjuli.deliberation.TopicState;
import org.linjuli.evaluation.Bar;
import org.linjuli.evaluation.Evaluation;
import org.linjuli.evaluation.EvaluationImport;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.property.Opinion;
import org.linjuli.property.Policy;
import org.linjuli.property.PolicyState;
import org.linjuli.property.PropertyImport.Past;
import org.linjuli.property.PropertyImport.PastOpinion;
import org.linjuli.property.PropertyImport.PastYear;
import org.linjuli.property.Stance;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Household;

/** How the policy of one compound of the sample city came to be, with the vote by which it was decided. */
final class PolicyTale {

    /** A policy, the topic that decided it and the evaluation of its year, where there were such. */
    record Told(Past past, TopicImport.@Nullable Past topic, EvaluationImport.@Nullable Past judged) {}

    /**
     * The compound.
     *
     * @param doors whom a review asks
     * @param company who looks after it; null where no company does
     * @param verified who lives behind which of its doors
     * @param modes what each mode is called
     */
    record Ground(
            TopicScene scene,
            String name,
            List<Household> doors,
            @Nullable NodePath company,
            Map<UUID, List<AccountId>> verified,
            Map<String, String> modes) {}

    private static final int YEAR = 365;
    /** So long after its year was over one that was not refused goes on. */
    private static final int RENEWED_AFTER = 35;

    private static final int NOTICE = 7;
    private static final int TERM = 36;

    /** So long before a policy came into force its topic was raised. */
    private static final int RAISED_BEFORE = 45;

    /** So long after a topic was raised its vote has been counted. */
    private static final int VOTED_AFTER = 23;

    private static final Duration JUDGING = Duration.ofDays(21);
    private static final int MOST_OPINIONS = 40;
    /** The codes of the modes that an installation starts with. */
    static final String COMPANY = "COMPANY";

    static final String COMMUNITY = "COMMUNITY";
    static final String RESIDENTS = "RESIDENTS";
    static final String STATE_OWNED = "STATE_OWNED";

    private static final Map<String, String> PROMISES = Map.of(
            COMPANY, "楼道每日清扫，垃圾每日清运两次\n电梯半月保养，故障两小时内到场\n门岗 24 小时值守\n公共收益每季度张榜公示",
            COMMUNITY, "楼道每周清扫两次，垃圾每日清运\n公共部位报修两天内上门\n停车秩序每日巡查\n收支每月张榜公示",
            RESIDENTS, "巷道每周六大家一起清扫\n路灯和排水由楼栋长登记、网格报修\n公共收支每季度公示",
            STATE_OWNED, "楼道每日清扫，垃圾每日清运\n老旧管线一年内排查完\n门禁和监控月检\n收费三年不涨");
    private static final List<String> WISHES =
            List.of("门岗晚上也要有人，外来车辆要登记", "希望每栋楼公布一位联系人", "停车费和公共收益要分开公示", "电梯坏了先修再说钱的事", "收费先低一点，做好了再调");

    private static final String LANE = "巷道“白改黑”由党员领办，施行一年内办成、请住户评（项目：安定里 巷道改造）\n"
            + "改好的巷道由社区每周巡查，雨后清淤，井盖松动两天内修\n没有物业公司：保洁员由社区请，收支每月张榜公示\n独居老人由楼栋长隔天看一次";

    private final TopicScene scene;
    private final Ground ground;
    private final String mode;
    private final String promises;
    private final Instant now;
    private final SplittableRandom random;

    PolicyTale(Ground ground, String mode, Instant now, SplittableRandom random) {
        this(ground, mode, Objects.requireNonNull(PROMISES.get(mode)), now, random);
    }

    private PolicyTale(Ground ground, String mode, String promises, Instant now, SplittableRandom random) {
        this.scene = ground.scene();
        this.ground = ground;
        this.mode = mode;
        this.promises = promises;
        this.now = now;
        this.random = random;
    }

    /** The old lanes: their residents looked after them alone, now the community does, and its first promise is a led project. */
    static List<Told> ofTheLanes(Ground ground, Instant now, SplittableRandom random) {
        int ago = 190;
        return List.of(
                new PolicyTale(ground, RESIDENTS, now, random).replaced(520, ago),
                new PolicyTale(ground, COMMUNITY, LANE, now, random).holding(ago));
    }

    /** Drafted, on notice, or decided, so many days ago; the vote on one whose notice is over has been held. */
    Told pending(PolicyState state, int days) {
        var since = now.minus(Duration.ofDays(days));
        boolean voted = state == PolicyState.DECIDED || (state == PolicyState.CONSULTED && days > NOTICE);
        var decided = state == PolicyState.DECIDED ? since : now;
        var topic = voted ? topic(decided.minus(Duration.ofDays(VOTED_AFTER)), TopicState.DECIDED) : null;
        var firstDay = state == PolicyState.DECIDED ? nextMonth() : null;
        var due = firstDay == null
                ? since.plus(Duration.ofDays(state == PolicyState.CONSULTED ? NOTICE + 30 : 30))
                : firstDay.atStartOfDay(CityTime.ZONE).toInstant();
        var verdict = state == PolicyState.DECIDED && topic != null ? verdict(topic, firstDay) : null;
        var course = new Policy.Course(since, due, null, null);
        return new Told(past(state, course, verdict, null, now), topic, null);
    }

    /** In force since so many days; under review once its year is over. */
    Told holding(int days) {
        return holding(days, null);
    }

    /** The same; the households judged its year like this, where it is over and they were not left to themselves. */
    Told holding(int days, @Nullable EvaluationState wanted) {
        var from = day(days);
        var started = now.minus(Duration.ofDays(days));
        var topic = topic(started.minus(Duration.ofDays(RAISED_BEFORE)), TopicState.CLOSED);
        if (days < YEAR) {
            var course = new Policy.Course(started, started.plus(Duration.ofDays(YEAR)), from, null);
            return new Told(past(PolicyState.IN_FORCE, course, verdict(topic, null), null, started), topic, null);
        }
        var over = started.plus(Duration.ofDays(YEAR));
        var judged = judged(over, wanted);
        boolean goesOn = days >= YEAR + RENEWED_AFTER && judged.evaluation().state() != EvaluationState.UNSATISFIED;
        var since = goesOn ? over.plus(Duration.ofDays(RENEWED_AFTER)) : over;
        var course = new Policy.Course(since, since.plus(Duration.ofDays(goesOn ? YEAR : 60)), from, null);
        var state = goesOn ? PolicyState.IN_FORCE : PolicyState.REVIEW;
        return new Told(past(state, course, verdict(topic, null), judged, over), topic, judged);
    }

    /** Held from so many days ago until so many days ago. */
    Told replaced(int from, int until) {
        var topic = topic(now.minus(Duration.ofDays(from + RAISED_BEFORE)), TopicState.CLOSED);
        var course = new Policy.Course(now.minus(Duration.ofDays(until)), null, day(from), day(until));
        return new Told(past(PolicyState.REPLACED, course, verdict(topic, null), null, now), topic, null);
    }

    /** Most decisions name the first of a month. */
    private LocalDate nextMonth() {
        return day(0).withDayOfMonth(1).plusMonths(1);
    }

    private LocalDate day(int ago) {
        return LocalDate.ofInstant(now, CityTime.ZONE).minusDays(ago);
    }

    private static Policy.Verdict verdict(TopicImport.Past topic, @Nullable LocalDate firstDay) {
        return new Policy.Verdict(topic.topic().id(), "意见逐条看过：能改的写进承诺，收费按业主表决的办，收支每季度公示。", firstDay);
    }

    private TopicImport.Past topic(Instant raised, TopicState state) {
        var plot = TopicPlot.policy(
                ground.name(), Objects.requireNonNull(ground.modes().get(mode)));
        return new TopicTale(plot, scene, raised, random.split()).until(state, null);
    }

    private Past past(
            PolicyState state,
            Policy.Course course,
            Policy.@Nullable Verdict verdict,
            EvaluationImport.@Nullable Past judged,
            Instant asked) {
        var at = course.from() == null
                ? course.since()
                : course.from().atStartOfDay(CityTime.ZONE).toInstant();
        var id = Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong());
        int level = 2 + random.nextInt(3);
        var fee = mode.equals(RESIDENTS)
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(60L + 30L * level + random.nextInt(40), 2);
        var terms = new Policy.Terms(mode, level, fee, TERM, promises);
        var review = judged == null ? null : review(judged.evaluation());
        var policy = new Policy(
                id, 0, scene.place().compound(), scene.place().area(), terms, state, course, verdict, review);
        var notice = verdict == null ? course.since() : at.minus(Duration.ofDays(20));
        return new Past(
                policy,
                scene.people().isEmpty()
                        ? Actor.system().account()
                        : scene.people().getFirst(),
                state == PolicyState.DRAFT ? List.of() : opinions(notice),
                judged == null ? null : year(judged.evaluation(), asked));
    }

    private PastYear year(Evaluation judged, Instant asked) {
        var closed = judged.course().closed();
        return new PastYear(
                asked,
                ground.company(),
                closed == null ? null : LocalDate.ofInstant(closed, CityTime.ZONE),
                judged.count());
    }

    private static Policy.Review review(Evaluation judged) {
        return new Policy.Review(judged.id(), judged.state() == EvaluationState.OPEN ? null : judged.state());
    }

    /** Households are asked for three weeks; of a review that began longer ago it is known what they said. */
    private EvaluationImport.Past judged(Instant since, @Nullable EvaluationState wanted) {
        var nobody = Actor.system().account();
        var story = new EvaluationStory(
                EvaluationKind.PROPERTY,
                ground.name() + "一年来的物业服务",
                scene.place().area(),
                ground.company(),
                ground.doors(),
                new EvaluationStory.People(nobody, nobody, nobody),
                new Bar(33, 80),
                random.split());
        var closes = since.plus(JUDGING);
        return closes.isAfter(now) ? story.open(since, closes) : story.ended(closes, wanted);
    }

    /** Between eight in the morning and ten at night, so many days after the notice was hung out. */
    private Instant awake(Instant from, int days) {
        var day = LocalDate.ofInstant(from, CityTime.ZONE).plusDays(1L + days);
        return day.atTime(8, 0)
                .plusMinutes(random.nextInt(14 * 60))
                .atZone(CityTime.ZONE)
                .toInstant();
    }

    private List<PastOpinion> opinions(Instant from) {
        var all = new ArrayList<PastOpinion>();
        var verified = ground.verified();
        for (var door : verified.keySet().stream().sorted().toList()) {
            var people = verified.get(door);
            int draw = random.nextInt(10);
            if (people == null || draw > 6 || all.size() == MOST_OPINIONS) {
                continue;
            }
            var stance = draw < 4 ? Stance.AGREE : draw < 6 ? Stance.CHANGE : Stance.OPPOSE;
            var words = stance == Stance.CHANGE ? WISHES.get(random.nextInt(WISHES.size())) : null;
            var at = awake(from, random.nextInt(NOTICE - 1));
            if (!at.isAfter(now)) {
                all.add(new PastOpinion(door, people.getFirst(), new Opinion.Said(stance, words), at));
            }
        }
        return all;
    }
}
