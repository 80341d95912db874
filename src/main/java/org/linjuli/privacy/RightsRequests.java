package org.linjuli.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.identity.Corrections;
import org.linjuli.identity.Corrections.Part;
import org.linjuli.shared.Actor;
import org.linjuli.shared.PersonalRecords.Kept;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody asks about their own data. */
@Service
public class RightsRequests {

    /** How long a copy may be fetched. */
    static final Duration COPY_LASTS = Duration.ofDays(7);

    /**
     * What is asked; the client chose the id.
     *
     * @param part what is to be corrected, and {@code value} how it should read; null for other kinds
     */
    public record Wanted(
            UUID id,
            RightsKind kind,
            @Nullable Part part,
            @Nullable String value) {

        @Override
        public String toString() {
            return "Wanted " + kind;
        }
    }

    /** What an erasure would do: what stands against it, and what would stay. */
    public record Preview(List<String> obstacles, List<Kept> kept) {}

    private final RightsStore store;
    private final RightsSteps steps;
    private final Erasure erasure;
    private final Corrections corrections;
    private final FieldCipher cipher;
    private final Clock clock;

    RightsRequests(
            RightsStore store,
            RightsSteps steps,
            Erasure erasure,
            Corrections corrections,
            FieldCipher cipher,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.erasure = erasure;
        this.corrections = corrections;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Files it; the same again finds the same. */
    @Transactional
    public RightsRequest file(Actor actor, Wanted wanted) {
        refuseUnlessSignedIn(actor);
        var stored = store.find(wanted.id());
        if (stored.isPresent()) {
            return same(stored, actor, wanted);
        }
        if (wanted.kind() == RightsKind.ERASE) {
            erasure.refuseBlocked(actor.account());
        }
        var value = value(actor, wanted);
        var secret = value.map(text -> cipher.seal(FollowUp.WANTED, wanted.id(), text));
        if (!steps.file(actor, RightsSteps.draft(wanted, actor, clock.instant()), secret.orElse(null))) {
            return same(store.find(wanted.id()), actor, wanted);
        }
        var filed = store.find(wanted.id()).orElseThrow();
        if (filed.kind() == RightsKind.COPY) {
            steps.finishAtOnce(filed);
        }
        return store.find(wanted.id()).orElseThrow();
    }

    private static RightsRequest same(Optional<RightsRequest> stored, Actor actor, Wanted wanted) {
        return stored.filter(one -> one.account().equals(actor.account()) && one.kind() == wanted.kind())
                .orElseThrow(PrivacyProblem.SAME_ID_OTHER_CONTENT::now);
    }

    private Optional<String> value(Actor actor, Wanted wanted) {
        if (wanted.kind() != RightsKind.CORRECT) {
            if (wanted.part() != null || wanted.value() != null) {
                throw PrivacyProblem.CORRECTION_INCOMPLETE.now().field("part", "只有更正才填写要更正的内容，请去掉");
            }
            return Optional.empty();
        }
        var part = Optional.ofNullable(wanted.part())
                .orElseThrow(() -> PrivacyProblem.CORRECTION_INCOMPLETE.now().field("part", "请选择要更正姓名还是身份证号码"));
        var value = Optional.ofNullable(wanted.value())
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> PrivacyProblem.CORRECTION_INCOMPLETE.now().field("value", "请填写正确的" + part.label()));
        return Optional.of(corrections.read(actor, part, value));
    }

    /** Mine, the latest first. */
    public List<RightsRequest> mine(Actor actor) {
        refuseUnlessSignedIn(actor);
        return store.of(actor.account());
    }

    /** One of mine; those of others do not exist. */
    public RightsRequest mine(Actor actor, UUID id) {
        refuseUnlessSignedIn(actor);
        return store.find(id)
                .filter(one -> one.account().equals(actor.account()))
                .orElseThrow(PrivacyProblem.NO_SUCH_REQUEST::now);
    }

    @Transactional
    public RightsRequest withdraw(Actor actor, UUID id) {
        return steps.act(actor, mine(actor, id), RightsAction.WITHDRAW.key(), Map.of());
    }

    /** What would stand against an erasure, and what would stay. */
    public Preview preview(Actor actor) {
        refuseUnlessSignedIn(actor);
        return new Preview(erasure.obstacles(actor.account()), erasure.kept(actor.account()));
    }

    /** Until when the copy may be fetched; empty when there is none, or not any more. */
    public Optional<Instant> copyUntil(RightsRequest request) {
        var ended = request.ended();
        return Optional.ofNullable(ended)
                .filter(at -> request.kind() == RightsKind.COPY && request.state() == RightsState.DONE)
                .map(at -> at.plus(COPY_LASTS))
                .filter(clock.instant()::isBefore);
    }

    static void refuseUnlessSignedIn(Actor actor) {
        if (actor.isAnonymous()) {
            throw PrivacyProblem.SIGN_IN_FIRST.now();
        }
    }
}
