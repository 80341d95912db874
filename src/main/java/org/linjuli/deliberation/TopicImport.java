package org.linjuli.deliberation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an installation with topics that have been, by COPY. */
@Component
public class TopicImport {

    /**
     * A topic as it stands, and how it came so far.
     *
     * @param votes those that were counted
     * @param running the vote that runs, where one does
     */
    public record Past(
            Topic topic,
            List<AccountId> authors,
            List<AccountId> supporters,
            List<TopicStep> steps,
            List<Vote> votes,
            @Nullable Running running) {}

    /**
     * A vote that runs: the first so many of the voters have voted, which adds up to these counts.
     *
     * @param voters all on the roll
     */
    public record Running(Vote vote, List<UUID> voters, List<Integer> counts) {}

    /**
     * Who was on the roll of a vote that is over.
     *
     * @param day the first on which somebody voted; those who did come in the order of the roll, evenly over the days
     */
    public record Roll(Vote vote, List<UUID> voters, LocalDate day) {}

    private record Part<T>(Topic topic, int number, T part) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BulkCopy bulk;

    TopicImport(JdbcClient jdbc, FieldCipher cipher, DataSource dataSource) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.bulk = new BulkCopy(dataSource);
    }

    @Transactional
    public void load(List<Past> all) {
        Asker.PRODUCT.run(() -> {
            bulk.copy("""
                    deliberation.topic (id, compound, area, title, text, on_behalf, state, raised_at, since, due_at, closed_at, ground,
                      referral, remark, merged_into, talked_on, meeting, options, costs, doers, decision, owner, owner_desk,
                      goal, starts_on, ends_on, delivered_on, votes, reworks)
                    """, all, TopicImport::row);
            people(all, "author (topic, account, joined_at)", Past::authors);
            people(all, "supporter (topic, account, at)", Past::supporters);
            copy(
                    all,
                    "step (topic, number, action, from_state, to_state, party, at)",
                    Past::steps,
                    one -> new @Nullable Object[] {
                        one.topic.id(),
                        one.number,
                        one.part.action(),
                        one.part.from(),
                        one.part.to(),
                        one.part.party(),
                        one.part.at()
                    });
            copy(
                    all,
                    "criterion (topic, number, text, evidence)",
                    past -> past.topic().criteria(),
                    one -> new @Nullable Object[] {one.topic.id(), one.number, one.part.text(), one.part.evidence()});
            votes(all);
        });
    }

    private void votes(List<Past> all) {
        copy(
                all,
                "vote (id, topic, round, basis, opened_at, closes_at, rule, options, roll, voted, on_paper, counts, outcome)",
                past -> Stream.concat(
                                past.votes().stream(),
                                Stream.ofNullable(past.running()).map(Running::vote))
                        .toList(),
                TopicImport::vote);
        var running = all.stream().map(Past::running).filter(Objects::nonNull).toList();
        for (var one : running) {
            int voted = one.counts().stream().mapToInt(Integer::intValue).sum();
            var day = LocalDate.ofInstant(one.vote().opened(), CityTime.ZONE);
            bulk.copy(
                    "deliberation.roll_mark (vote, voter, voted_on, origin)",
                    IntStream.range(0, one.voters().size()).boxed().toList(),
                    n -> new @Nullable Object[] {
                        one.vote().id(),
                        one.voters().get(n),
                        n < voted ? day : null,
                        n < voted ? BallotOrigin.WEB : null
                    });
            jdbc.sql("insert into deliberation.ballot_pile (id, content, cast_web) values (:id, :content, :voted)")
                    .param("id", one.vote().id())
                    .param(
                            "content",
                            cipher.seal(TopicSealed.PILE, one.vote().id(), new BallotPile(one.counts()).written()))
                    .param("voted", voted)
                    .update();
        }
    }

    /** Marks who voted in votes that are over; in each as many as it has counted. */
    @Transactional
    public void marks(List<Roll> rolls) {
        Asker.PRODUCT.run(() -> bulk.copy(
                "deliberation.roll_mark (vote, voter, voted_on, origin)",
                rolls.stream()
                        .flatMap(
                                roll -> IntStream.range(0, roll.voters().size()).mapToObj(n -> mark(roll, n)))
                        .toList(),
                row -> row));
    }

    private static @Nullable Object[] mark(Roll roll, int n) {
        var vote = roll.vote();
        boolean voted = n < vote.voted();
        var origin = n < vote.onPaper() ? BallotOrigin.PAPER : BallotOrigin.WEB;
        long days = Duration.between(vote.opened(), vote.closes()).toDays();
        return new @Nullable Object[] {
            vote.id(),
            roll.voters().get(n),
            voted ? roll.day().plusDays(n % Math.max(1, days)) : null,
            voted ? origin : null
        };
    }

    private static @Nullable Object[] vote(Part<Vote> one) {
        var vote = one.part;
        boolean open = vote.outcome() == null;
        return new @Nullable Object[] {
            vote.id(),
            one.topic.id(),
            vote.round(),
            vote.basis(),
            vote.opened(),
            vote.closes(),
            vote.rule(),
            array(vote.options()),
            vote.roll(),
            open ? null : vote.voted(),
            open ? null : vote.onPaper(),
            open ? null : array(vote.counts()),
            vote.outcome()
        };
    }

    /** As PostgreSQL writes an array. */
    private static String array(List<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private void people(List<Past> all, String columns, Function<Past, List<AccountId>> of) {
        copy(all, columns, of, one -> new @Nullable Object[] {
            one.topic.id(), one.part, one.topic.course().raised()
        });
    }

    private <T> void copy(
            List<Past> all, String columns, Function<Past, List<T>> of, Function<Part<T>, @Nullable Object[]> row) {
        var parts = all.stream()
                .flatMap(past -> {
                    var list = of.apply(past);
                    return IntStream.range(0, list.size()).mapToObj(n -> new Part<>(past.topic(), n + 1, list.get(n)));
                })
                .toList();
        bulk.copy("deliberation." + columns, parts, row);
    }

    private static @Nullable Object[] row(Past past) {
        var one = past.topic();
        var screening = one.screening();
        var talk = one.talk();
        var promise = one.promise();
        var options = talk == null ? List.<TopicOption>of() : talk.options();
        return new @Nullable Object[] {
            one.id(),
            one.place().compound(),
            one.place().area(),
            one.title(),
            one.text(),
            one.saying().forOthers(),
            one.state(),
            one.course().raised(),
            one.course().since(),
            one.course().due(),
            one.course().closed(),
            screening.ground(),
            screening.referral(),
            screening.remark(),
            screening.into(),
            talk == null ? null : talk.day(),
            talk == null ? null : talk.meeting(),
            options.isEmpty()
                    ? null
                    : array(options.stream().map(TopicOption::text).toList()),
            options.isEmpty()
                    ? null
                    : array(options.stream().map(TopicOption::cost).toList()),
            options.isEmpty()
                    ? null
                    : array(options.stream().map(TopicOption::doer).toList()),
            one.decision(),
            promise == null ? null : promise.owner(),
            promise == null ? null : promise.desk(),
            promise == null ? null : promise.goal(),
            promise == null ? null : promise.starts(),
            promise == null ? null : promise.ends(),
            promise == null ? null : promise.deliveredOn(),
            one.votes(),
            one.reworks()
        };
    }

    /** Takes everything away again; for a loading that was broken off. */
    @Transactional
    public void clear() {
        Asker.PRODUCT.run(() -> jdbc.sql("delete from deliberation.topic").update());
    }
}
