package org.linjuli.property;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.BallotCount;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an installation with policies that have been, by COPY. */
@Component
public class PropertyImport {

    /** What a household said of one during its notice. */
    public record PastOpinion(UUID household, AccountId by, Opinion.Said said, Instant at) {}

    /**
     * What households said of a year.
     *
     * @param company who looked after the compound then; null where none did
     * @param endedOn null while they are asked
     */
    public record PastYear(
            Instant begun,
            @Nullable NodePath company,
            @Nullable LocalDate endedOn,
            BallotCount count) {}

    /**
     * A policy as it stands.
     *
     * @param year its latest review, where it had one
     */
    public record Past(
            Policy policy,
            AccountId draftedBy,
            List<PastOpinion> opinions,
            @Nullable PastYear year) {

        public Past {
            opinions = List.copyOf(opinions);
        }
    }

    private final JdbcClient jdbc;
    private final BulkCopy bulk;
    private final OpinionStore opinions;

    PropertyImport(JdbcClient jdbc, DataSource dataSource, OpinionStore opinions) {
        this.jdbc = jdbc;
        this.bulk = new BulkCopy(dataSource);
        this.opinions = opinions;
    }

    @Transactional
    public void load(List<Past> all) {
        bulk.copy("""
                property.policy (id, compound, area, mode, level, fee, months, promises, state, since, due_at, topic, answer,
                  first_day, in_force, drafted_by)
                """, all, PropertyImport::row);
        bulk.copy(
                "property.review (evaluation, policy, begun_at, outcome, compound, area, company, ended_on, asked, answered, content)",
                all.stream().filter(past -> past.policy().review() != null).toList(),
                PropertyImport::review);
        Asker.PRODUCT.run(() -> all.forEach(past -> past.opinions()
                .forEach(one -> opinions.opine(past.policy().id(), one.household(), one.by(), one.said(), one.at()))));
    }

    private static @Nullable Object[] row(Past past) {
        var one = past.policy();
        var verdict = one.verdict();
        return new @Nullable Object[] {
            one.id(),
            one.compound(),
            one.area(),
            one.terms().mode(),
            one.terms().level(),
            one.terms().fee(),
            one.terms().months(),
            one.terms().promises(),
            one.state(),
            one.course().since(),
            one.course().due(),
            verdict == null ? null : verdict.topic(),
            verdict == null ? null : verdict.answer(),
            one.firstDay(),
            held(one.course()),
            past.draftedBy().value()
        };
    }

    private static @Nullable Object[] review(Past past) {
        var review = requireNonNull(past.policy().review());
        var year = requireNonNull(past.year());
        var count = year.endedOn() == null ? new BallotCount(0, 0, 0, 0) : year.count();
        return new @Nullable Object[] {
            review.evaluation(),
            past.policy().id(),
            year.begun(),
            review.outcome(),
            past.policy().compound(),
            past.policy().area(),
            year.company(),
            year.endedOn(),
            count.entries(),
            count.answered(),
            count.satisfied() + count.fair()
        };
    }

    private static @Nullable String held(Policy.Course course) {
        return course.from() == null
                ? null
                : "[%s,%s)".formatted(course.from(), course.until() == null ? "" : course.until());
    }

    /** Terms of owners' committees. */
    @Transactional
    public void committees(List<Committee> all) {
        bulk.copy(
                "property.committee (id, compound, area, term, seats, members, recorded_by, reminded_on)",
                all,
                one -> new @Nullable Object[] {
                    one.id(),
                    one.compound(),
                    one.area(),
                    "[%s,%s]".formatted(one.from(), one.ends()),
                    one.seats(),
                    one.members(),
                    Actor.system().account().value(),
                    null
                });
    }

    @Transactional
    public void clear() {
        jdbc.sql("delete from property.committee").update();
        Asker.PRODUCT.run(() -> jdbc.sql("delete from property.policy").update());
    }
}
