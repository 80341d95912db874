package org.linjuli.mediation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an installation with mediations that have been, by COPY; what was said is sealed as if it had been said now. */
@Component
public class MediationImport {

    /** What was said; empty where nothing was. Ids are given to its pieces in this order. */
    public record PastSaid(String matter, String otherName, String terms, String reason) {

        private Map<ContentStore.Part, String> parts() {
            var parts = new LinkedHashMap<ContentStore.Part, String>();
            parts.put(ContentStore.Part.MATTER, matter);
            parts.put(ContentStore.Part.OTHER_NAME, otherName);
            parts.put(ContentStore.Part.TERMS, terms);
            parts.put(ContentStore.Part.REASON, reason);
            parts.values().removeIf(String::isEmpty);
            return parts;
        }
    }

    /** A mediation as it stands since an instant, when the sides sat together, and what was said. */
    public record Past(Mediation mediation, Instant since, List<MediationSession> sessions, PastSaid said) {

        public Past {
            sessions = List.copyOf(sessions);
        }
    }

    /** Somebody who sits in the group of a compound. */
    public record PastSeat(UUID id, UUID compound, AccountId account, LocalDate since, AccountId by) {}

    /** A law talk, and which households heard it. */
    public record PastTalk(LawTalk talk, AccountId by, List<UUID> households) {

        public PastTalk {
            households = List.copyOf(households);
        }
    }

    private record SessionLine(Past past, MediationSession session) {}

    private record ContentLine(UUID id, Mediation one, ContentStore.Part part, String text) {}

    private final JdbcClient jdbc;
    private final BulkCopy bulk;
    private final FieldCipher cipher;
    private final Lifecycle<MediationState, MediationAction, Mediation> lifecycle;

    MediationImport(
            JdbcClient jdbc,
            DataSource dataSource,
            FieldCipher cipher,
            WorkingTimes working,
            MediationSettings settings) {
        this.jdbc = jdbc;
        this.bulk = new BulkCopy(dataSource);
        this.cipher = cipher;
        this.lifecycle = MediationLifecycle.declared(working::at, settings);
    }

    @Transactional
    public void load(List<PastSeat> seats, List<Past> all) {
        bulk.copy("mediation.group_seat (id, compound, account, since, put_by)", seats, one -> new @Nullable Object[] {
            one.id(),
            one.compound(),
            one.account().value(),
            one.since(),
            one.by().value()
        });
        bulk.copy("""
                mediation.mediation (id, kind, area, compound, state, due_at, requested_at, ended_at, account, household,
                  other, other_household, mediator, named_by, declared_at, asking_agreed_at, other_agreed_at,
                  other_agreed_by, form, owed, fulfil_on, asking_signed_at, other_signed_at, other_signed_by,
                  mediator_signed_at, agreed_at, referred_to, second, second_declared_at)
                """, all, this::row);
        bulk.copy(
                "mediation.session (id, mediation, held_on, asking, other, noted_by, noted_at)",
                all.stream()
                        .flatMap(past -> past.sessions().stream().map(one -> new SessionLine(past, one)))
                        .toList(),
                MediationImport::session);
        Asker.PRODUCT.run(() ->
                bulk.copy("mediation.content (id, mediation, part, readers, content)", contents(all), this::content));
    }

    @Transactional
    public void talks(List<PastTalk> all) {
        bulk.copy(
                "mediation.law_talk (id, area, compound, title, speaker, place, starts_at, code, planned_by, planned_at)",
                all,
                past -> {
                    var one = past.talk();
                    var by = past.by().value();
                    return new @Nullable Object[] {
                        one.id(),
                        one.area(),
                        one.compound(),
                        one.title(),
                        one.speaker(),
                        one.place(),
                        one.starts(),
                        one.code(),
                        by,
                        one.starts().minus(PLANNED_BEFORE)
                    };
                });
        bulk.copy(
                "mediation.talk_household (talk, household)",
                all.stream()
                        .flatMap(past -> past.households().stream()
                                .map(home -> new @Nullable Object[] {past.talk().id(), home}))
                        .toList(),
                values -> values);
    }

    private @Nullable Object[] row(Past past) {
        var one = lifecycle.enter(past.mediation(), past.mediation().state(), past.since());
        var values = MediationStore.values(one);
        return COLUMNS.stream().map(values::get).toArray();
    }

    private static final Duration PLANNED_BEFORE = Duration.ofDays(9);

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "area",
            "compound",
            "state",
            "due",
            "requested",
            "ended",
            "account",
            "household",
            "other",
            "otherHousehold",
            "mediator",
            "namedBy",
            "declared",
            "askingAgreed",
            "otherAgreed",
            "otherAgreedBy",
            "form",
            "owed",
            "fulfilOn",
            "askingSigned",
            "otherSigned",
            "otherSignedBy",
            "mediatorSigned",
            "agreed",
            "referredTo",
            "second",
            "secondDeclared");

    private static @Nullable Object[] session(SessionLine line) {
        var by = line.past.mediation().consent().mediator();
        return new @Nullable Object[] {
            line.session.id(),
            line.past.mediation().id(),
            line.session.on(),
            line.session.asking(),
            line.session.other(),
            by == null ? null : by.value(),
            line.past.since()
        };
    }

    /** The id of a piece is made of that of its mediation, so that it is the same whenever the city is made. */
    private static List<ContentLine> contents(List<Past> all) {
        var lines = new ArrayList<ContentLine>();
        for (var past : all) {
            var one = past.mediation();
            int n = 0;
            for (var part : past.said().parts().entrySet()) {
                n++;
                var id = new UUID(one.id().getMostSignificantBits(), one.id().getLeastSignificantBits() ^ n);
                lines.add(new ContentLine(id, one, part.getKey(), part.getValue()));
            }
        }
        return lines;
    }

    private @Nullable Object[] content(ContentLine line) {
        return new @Nullable Object[] {
            line.id,
            line.one.id(),
            line.part.name(),
            "{%s}"
                    .formatted(String.join(
                            ",",
                            line.one.readers().stream()
                                    .map(reader -> reader.value().toString())
                                    .toList())),
            cipher.seal(MediationSealed.CONTENT, line.id, line.text)
        };
    }

    /** Takes everything away again; for a loading that was broken off. */
    @Transactional
    public void clear() {
        Asker.PRODUCT.run(() -> jdbc.sql("delete from mediation.content").update());
        jdbc.sql("delete from mediation.mediation").update();
        jdbc.sql("delete from mediation.group_seat").update();
        jdbc.sql("delete from mediation.law_talk").update();
    }
}
