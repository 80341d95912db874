package org.linjuli.sample;

import static java.util.Objects.requireNonNull;
import static org.linjuli.deliberation.TopicAction.*;
import static org.linjuli.deliberation.TopicState.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.deliberation.Referral;
import org.linjuli.deliberation.Topic;
import org.linjuli.deliberation.TopicAction;
import org.linjuli.deliberation.TopicGround;
import org.linjuli.deliberation.TopicImport.Past;
import org.linjuli.deliberation.TopicImport.Running;
import org.linjuli.deliberation.TopicParty;
import org.linjuli.deliberation.TopicPromise;
import org.linjuli.deliberation.TopicState;
import org.linjuli.deliberation.TopicStep;
import org.linjuli.deliberation.TopicTalk;
import org.linjuli.deliberation.Vote;
import org.linjuli.meeting.MeetingImport.Held;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;

/** How one topic of the sample city went, step by step from the day on which it was raised. */
final class TopicTale {

    private static final Set<TopicState> ENDS =
            EnumSet.of(CLOSED, MERGED, REFERRED, DECLINED, WITHDRAWN, UNDECIDED, UNANSWERED, RAISED_AS_REQUEST);
    /** What follows at once does so a minute later, in seconds. */
    static final int MINUTE = 60;

    private static final String FINISHED = "已完成，照片贴在公告栏，楼栋长现场看过";

    private final TopicPlot plot;
    private final TopicScene scene;
    private final SplittableRandom random;
    private final TopicBallots ballots;
    private final Instant raised;
    private final UUID id;
    private final List<TopicStep> steps = new ArrayList<>();
    private final List<Vote> votes = new ArrayList<>();
    private Instant at;
    private TopicState state = RAISED;
    private @Nullable Instant due;
    private Topic.Screening screening = new Topic.Screening(null, null, null, null, null);
    private @Nullable TopicTalk talk;
    private @Nullable String decision;
    private @Nullable TopicPromise promise;
    private @Nullable Running running;
    private int opened;
    private int reworks;

    TopicTale(TopicPlot plot, TopicScene scene, Instant raised, SplittableRandom random) {
        this.plot = plot;
        this.scene = scene;
        this.random = random;
        this.ballots = new TopicBallots(plot, random);
        this.raised = raised;
        this.at = raised;
        this.id = Ids.of(raised.toEpochMilli(), random.nextLong(), random.nextLong());
        this.due = raised.plus(Duration.ofDays(7));
    }

    /** Days from being raised until it stands there, roughly. */
    static int daysTo(TopicState target) {
        return switch (target) {
            case RAISED -> 0;
            case ADMITTED, MERGED, DECLINED, REFERRED, WITHDRAWN -> 2;
            case TALKED -> 9;
            case OPTIONS_READY -> 11;
            case VOTING -> 13;
            case NO_QUORUM, TIED, DECIDED -> 21;
            case PROMISED -> 24;
            case DOING -> 26;
            case DELIVERED -> 50;
            case REWORK, CLOSED, UNANSWERED -> 66;
            case UNDECIDED -> 58;
            case RAISED_AS_REQUEST -> 120;
        };
    }

    /** Told until it stands there; what the sample does not tell stays with the last step before. */
    Past until(TopicState target, @Nullable UUID into) {
        switch (target) {
            case RAISED -> {}
            case DECLINED -> {
                screening = new Topic.Screening(TopicGround.NOT_COMMON, null, "这是两户之间的事，请先和楼栋长商量。", null, null);
                step(DECLINE, DECLINED, TopicParty.CHAIR, 2);
            }
            case REFERRED -> {
                screening = new Topic.Screening(null, Referral.MEDIATION, "两家意见不一，转调解员上门。", null, null);
                step(REFER, REFERRED, TopicParty.CHAIR, 2);
            }
            case MERGED -> {
                screening = new Topic.Screening(null, null, null, into, null);
                step(MERGE, MERGED, TopicParty.CHAIR, 2);
            }
            case WITHDRAWN -> step(WITHDRAW, WITHDRAWN, TopicParty.AUTHOR, 1);
            case ADMITTED,
                    TALKED,
                    OPTIONS_READY,
                    VOTING,
                    NO_QUORUM,
                    TIED,
                    UNDECIDED,
                    DECIDED,
                    PROMISED,
                    DOING,
                    DELIVERED,
                    REWORK,
                    CLOSED,
                    UNANSWERED,
                    RAISED_AS_REQUEST -> decided(target);
        }
        return told();
    }

    private void decided(TopicState target) {
        step(ADMIT, ADMITTED, TopicParty.CHAIR, 2);
        if (target == ADMITTED) {
            return;
        }
        heard(target == CLOSED ? 22 : 8);
        if (target == TALKED) {
            return;
        }
        step(NOTE_OPTIONS, OPTIONS_READY, TopicParty.CHAIR, 2);
        talk = new TopicTalk(requireNonNull(talk).meeting(), talk.day(), plot.options());
        if (target == OPTIONS_READY) {
            return;
        }
        if (target == VOTING) {
            // However early the session was: what is voted on is still voted on when the sample begins.
            var rested = raised.plus(Duration.ofDays(daysTo(VOTING) - 1));
            at = at.isBefore(rested) ? rested : at;
            vote(null);
        } else if (target == NO_QUORUM || target == TIED) {
            vote(target);
        } else if (target == UNDECIDED) {
            vote(NO_QUORUM);
            vote(NO_QUORUM);
            heard(8);
            step(NOTE_OPTIONS, OPTIONS_READY, TopicParty.CHAIR, 2);
            vote(UNDECIDED);
        } else {
            done(target);
        }
    }

    /** At the next session; where none was held within so many days, on a day between sessions. */
    private void heard(int patience) {
        var session = scene.sessionAfter(at, patience);
        at = session.map(Held::closed)
                .orElseGet(() -> at.plus(Duration.ofDays(7))
                        .atZone(CityTime.ZONE)
                        .with(LocalTime.of(20, 10))
                        .toInstant());
        var meeting =
                session.map(Held::id).orElseGet(() -> Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong()));
        talk = new TopicTalk(meeting, LocalDate.ofInstant(at, CityTime.ZONE), plot.options());
        step(HEAR, TALKED, TopicParty.SESSION, 0);
    }

    private void done(TopicState target) {
        vote(DECIDED);
        if (target == DECIDED) {
            return;
        }
        promised();
        if (target == PROMISED) {
            return;
        }
        step(START, DOING, TopicParty.EXECUTOR, 2);
        due = dayAfter(requireNonNull(promise).ends());
        if (target == DOING) {
            return;
        }
        delivered(24);
        if (target == DELIVERED) {
            return;
        }
        if (target == REWORK || random.nextInt(5) == 0) {
            step(REJECT, REWORK, TopicParty.VERDICT, 14);
            reworks = 1;
            due = at.plus(Duration.ofDays(21));
            if (target == REWORK) {
                promise = evidenced(false);
                return;
            }
            delivered(9);
        }
        boolean silent = target == UNANSWERED;
        step(silent ? LAPSE : SATISFY, silent ? UNANSWERED : CLOSED, TopicParty.VERDICT, 14);
    }

    private void promised() {
        step(PROMISE, PROMISED, TopicParty.CHAIR, 3);
        var starts = LocalDate.ofInstant(at, CityTime.ZONE).plusDays(3);
        int days = random.nextInt(4) == 0 ? 18 : 32;
        promise = new TopicPromise(
                "小区物业和网格", scene.desk(), plot.goal(), starts, starts.plusDays(days), null, plot.asked(null));
        due = dayAfter(starts);
    }

    private void delivered(int days) {
        step(DELIVER, DELIVERED, TopicParty.EXECUTOR, days);
        promise = evidenced(true);
        due = at.plus(Duration.ofDays(22));
    }

    private TopicPromise evidenced(boolean done) {
        var made = requireNonNull(promise);
        var on = made.deliveredOn() == null ? LocalDate.ofInstant(at, CityTime.ZONE) : made.deliveredOn();
        return new TopicPromise(
                made.owner(),
                made.desk(),
                made.goal(),
                made.starts(),
                made.ends(),
                on,
                plot.asked(done ? FINISHED : null));
    }

    /** Until it is counted, or running where it has no end. */
    private void vote(@Nullable TopicState end) {
        step(OPEN_VOTE, VOTING, TopicParty.CHAIR, 1);
        var closes = dayAfter(LocalDate.ofInstant(at, CityTime.ZONE).plusDays(7));
        int roll = scene.households().size();
        var vote = ballots.open(at, closes, ++opened, roll);
        due = closes;
        if (end == null) {
            running = new Running(vote, scene.households(), ballots.counts(roll * 30 / 100, false));
            return;
        }
        int cast = roll * (end == DECIDED || end == TIED ? plot.turnout() + random.nextInt(20) : 31) / 100;
        var counted = vote.counted(ballots.counts(cast, end == TIED), cast / 6);
        votes.add(counted);
        decision = counted.winner();
        at = closes.plusSeconds(180);
        step(CLOSE_VOTE, end, TopicParty.CLOCK, 0);
        due = at.plus(Duration.ofDays(end == DECIDED ? 7 : 21));
    }

    private static Instant dayAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    private void step(TopicAction action, TopicState to, TopicParty party, int days) {
        at = at.plus(Duration.ofDays(days)).plusSeconds(days == 0 ? MINUTE : random.nextInt(3600));
        steps.add(new TopicStep(action, state, to, party, at));
        state = to;
        due = at.plus(Duration.ofDays(7));
    }

    private Past told() {
        boolean ended = ENDS.contains(state);
        if (state == TALKED && talk != null) {
            talk = new TopicTalk(talk.meeting(), talk.day(), List.of());
        }
        var course = new Topic.Course(raised, at, ended ? null : due, false, ended ? at : null);
        var topic = new Topic(
                id,
                0,
                scene.place(),
                new Topic.Saying(plot.title(), plot.text(), scene.people().isEmpty()),
                state,
                course,
                screening,
                talk,
                decision,
                promise,
                opened,
                reworks,
                null,
                new Topic.Reading(false, false, false));
        int people = scene.people().size();
        int author = people == 0 ? 0 : random.nextInt(people);
        var behind = people == 0
                ? List.<AccountId>of()
                : IntStream.rangeClosed(1, Math.min(people - 1, random.nextInt(9)))
                        .mapToObj(n -> scene.people().get((author + n) % people))
                        .toList();
        return new Past(
                topic, people == 0 ? List.of() : List.of(scene.people().get(author)), behind, steps, votes, running);
    }
}
