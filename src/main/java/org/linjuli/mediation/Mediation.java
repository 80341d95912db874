package org.linjuli.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/** A mediation (劝和): its kind, its course and its outcome, without anything that was said. */
public record Mediation(
        UUID id,
        long version,
        MediationKind kind,
        Where where,
        MediationState state,
        Parties parties,
        Consent consent,
        Agreement agreement,
        Course course)
        implements Subject<MediationState, Mediation> {

    /** The compound and the grid that it lies in. */
    public record Where(NodePath area, UUID compound) {}

    /**
     * Who quarrels.
     *
     * @param other null where the other party has no account and acts on paper
     */
    public record Parties(
            AccountId asking,
            @Nullable UUID household,
            @Nullable AccountId other,
            @Nullable UUID otherHousehold) {}

    /** Who mediates beside the first, since when they have declared to be no relation of either. */
    public record Second(AccountId account, @Nullable Instant declared) {}

    /**
     * Who mediates, and who has consented to it, when.
     *
     * @param declared when the first mediator declared to be no relation of either
     * @param second null where one mediates alone
     * @param otherBy who recorded the consent of the other party
     */
    public record Consent(
            @Nullable AccountId mediator,
            @Nullable AccountId namedBy,
            @Nullable Instant declared,
            @Nullable Second second,
            @Nullable Instant asking,
            @Nullable Instant other,
            @Nullable AccountId otherBy) {

        static final Consent NONE = new Consent(null, null, null, null, null, null, null);

        boolean isWhole() {
            return mediator != null && declared != null && asking != null && other != null;
        }

        boolean isSecond(AccountId account) {
            return second != null && second.account.equals(account);
        }

        boolean hasDeclared(AccountId account) {
            if (account.equals(mediator)) {
                return declared != null;
            }
            return second != null && second.account.equals(account) && second.declared != null;
        }

        /** The first where there is none yet, or else the second. */
        Consent named(AccountId who, AccountId by) {
            return mediator == null
                    ? new Consent(who, by, null, second, asking, other, otherBy)
                    : new Consent(mediator, namedBy, declared, new Second(who, null), asking, other, otherBy);
        }

        /** Another takes the place of one who mediated, and has nothing declared yet; both sides need not consent anew. */
        Consent replaced(AccountId gone, AccountId comes, AccountId by) {
            return gone.equals(mediator)
                    ? new Consent(comes, by, null, second, asking, other, otherBy)
                    : new Consent(mediator, namedBy, declared, new Second(comes, null), asking, other, otherBy);
        }

        Consent declared(AccountId who, Instant at) {
            return who.equals(mediator)
                    ? new Consent(mediator, namedBy, at, second, asking, other, otherBy)
                    : new Consent(mediator, namedBy, declared, new Second(who, at), asking, other, otherBy);
        }
    }

    /** What the parties agree: how, who is owed, by when. */
    public record Terms(AgreementForm form, Side owed, LocalDate fulfilOn) {}

    /** The terms and who has signed them, when. */
    public record Agreement(
            @Nullable Terms terms,
            @Nullable Instant asking,
            @Nullable Instant other,
            @Nullable AccountId otherBy,
            @Nullable Instant mediator,
            @Nullable Instant agreed) {

        public static final Agreement NONE = new Agreement(null, null, null, null, null, null);

        static Agreement drafted(Terms terms) {
            return new Agreement(terms, null, null, null, null, null);
        }

        boolean isSigned() {
            return asking != null && other != null && mediator != null;
        }

        /** Somebody else mediates now, who has not signed the text. */
        Agreement withoutMediator() {
            return new Agreement(terms, asking, other, otherBy, null, agreed);
        }
    }

    /**
     * The requests that it is tied to.
     *
     * @param outOf from whose handling it was proposed
     * @param into which was filed when it was referred
     */
    public record Requests(@Nullable UUID outOf, @Nullable UUID into) {

        public static final Requests NONE = new Requests(null, null);
    }

    /** When what happens to it; due by when the next step is owed, null at an end. */
    public record Course(
            Instant requested,
            @Nullable Instant due,
            @Nullable Instant ended,
            @Nullable ReferredTo referredTo,
            Requests requests) {}

    @Override
    public Mediation moved(MediationState to, Instant from, Due due) {
        var ended = MediationLifecycle.ENDS.contains(to) ? from : null;
        var signed = to == MediationState.AGREED
                ? new Agreement(
                        agreement.terms, agreement.asking, agreement.other, agreement.otherBy, agreement.mediator, from)
                : agreement;
        var then = new Course(course.requested, due.at(), ended, course.referredTo, course.requests);
        return new Mediation(id, version, kind, where, to, parties, consent, signed, then);
    }

    Mediation with(Consent now) {
        return new Mediation(id, version, kind, where, state, parties, now, agreement, course);
    }

    Mediation with(Agreement now) {
        return new Mediation(id, version, kind, where, state, parties, consent, now, course);
    }

    Mediation referred(@Nullable ReferredTo to) {
        return with(new Course(course.requested, course.due, course.ended, to, course.requests));
    }

    /** It was referred to a request, which was filed. */
    Mediation filed(UUID request) {
        var requests = new Requests(course.requests.outOf, request);
        return with(new Course(course.requested, course.due, course.ended, course.referredTo, requests));
    }

    private Mediation with(Course then) {
        return new Mediation(id, version, kind, where, state, parties, consent, agreement, then);
    }

    /** Somebody consents for a side. */
    Mediation consented(Side side, AccountId by, Instant at) {
        return switch (side) {
            case ASKING ->
                with(new Consent(
                        consent.mediator,
                        consent.namedBy,
                        consent.declared,
                        consent.second,
                        at,
                        consent.other,
                        consent.otherBy));
            case OTHER ->
                with(new Consent(
                        consent.mediator, consent.namedBy, consent.declared, consent.second, consent.asking, at, by));
        };
    }

    /** Somebody signs for a side, or the mediator where it is none. */
    Mediation signed(Optional<Side> side, AccountId by, Instant at) {
        var was = agreement;
        if (side.isEmpty()) {
            return with(new Agreement(was.terms, was.asking, was.other, was.otherBy, at, was.agreed));
        }
        return switch (side.get()) {
            case ASKING -> with(new Agreement(was.terms, at, was.other, was.otherBy, was.mediator, was.agreed));
            case OTHER -> with(new Agreement(was.terms, was.asking, at, by, was.mediator, was.agreed));
        };
    }

    public NodePath area() {
        return where.area;
    }

    public boolean isMediator(AccountId account) {
        return account.equals(consent.mediator) || consent.isSecond(account);
    }

    /** Whether a side, or the mediator where it is none, has signed the text as it stands. */
    boolean isSigned(Optional<Side> side) {
        return switch (side.orElse(null)) {
            case null -> agreement.mediator != null;
            case ASKING -> agreement.asking != null;
            case OTHER -> agreement.other != null;
        };
    }

    boolean isConsented(Side side) {
        return switch (side) {
            case ASKING -> consent.asking != null;
            case OTHER -> consent.other != null;
        };
    }

    public boolean isParty(AccountId account) {
        return account.equals(parties.asking) || account.equals(parties.other);
    }

    /** Who reads what was said: the parties, who mediates now and who named the first of them. */
    List<AccountId> readers() {
        var readers = new LinkedHashSet<AccountId>();
        readers.add(parties.asking);
        var second = consent.second;
        Stream.of(parties.other, consent.mediator, second == null ? null : second.account, consent.namedBy)
                .flatMap(Stream::ofNullable)
                .forEach(readers::add);
        return List.copyOf(readers);
    }
}
