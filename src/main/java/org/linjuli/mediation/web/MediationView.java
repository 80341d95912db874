package org.linjuli.mediation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestState;
import org.linjuli.lifecycle.Available;
import org.linjuli.mediation.AgreementForm;
import org.linjuli.mediation.Mediation;
import org.linjuli.mediation.MediationAction;
import org.linjuli.mediation.MediationParty;
import org.linjuli.mediation.MediationSession;
import org.linjuli.mediation.MediationState;
import org.linjuli.mediation.ReferredTo;
import org.linjuli.mediation.Side;

/**
 * A mediation as its reader may know it. Whoever only looks over it gets the summary, and nothing of who or what.
 *
 * @param mine what the reader is to it
 * @param reads whether the reader may open what was said
 * @param mediators who mediates, the first before the second; nobody for whoever neither takes part nor names
 * @param course who has consented and signed; missing for whoever does not take part
 * @param became how the request stands that it became; missing for whoever does not take part
 * @param group who may be named, for whoever names
 */
record MediationView(
        MediationSummary summary,
        Set<MediationParty> mine,
        boolean reads,
        List<MediatorShown> mediators,
        @Nullable MediationCourse course,
        @Nullable MediationBecame became,
        List<MediatorChoice> group,
        List<Available<MediationAction>> actions) {

    /**
     * The line of a mediation in a list: kind, dates and outcome.
     *
     * @param due by when the next step is owed; missing at the end
     * @param agreed when all had signed
     * @param request what was filed when it was referred
     */
    record MediationSummary(
            UUID id,
            long version,
            String kind,
            String kindName,
            UUID compound,
            String compoundName,
            String area,
            String areaName,
            MediationState state,
            String stateName,
            Instant requested,
            @Nullable Instant due,
            @Nullable Instant agreed,
            @Nullable Instant ended,
            @Nullable ReferredTo referredTo,
            @Nullable String referredToName,
            @Nullable UUID request) {

        static MediationSummary of(Mediation one, String kindName, String compoundName, String areaName) {
            var course = one.course();
            var to = course.referredTo();
            return new MediationSummary(
                    one.id(),
                    one.version(),
                    one.kind().code(),
                    kindName,
                    one.where().compound(),
                    compoundName,
                    one.area().value(),
                    areaName,
                    one.state(),
                    one.state().label(),
                    course.requested(),
                    course.due(),
                    one.agreement().agreed(),
                    course.ended(),
                    to,
                    to == null ? null : to.label(),
                    course.requests().into());
        }
    }

    /**
     * What was proposed from a request.
     *
     * @param compound where it would be mediated; missing where the request lies in none
     * @param may whether the reader may propose one now
     * @param reporterKnown whether the reporter lives there, and so needs no door
     */
    record MediationsOfRequest(
            @Nullable UUID compound, boolean may, boolean reporterKnown, List<MediationSummary> items) {}

    /** @param declared when they declared to be no relation of either side */
    record MediatorShown(
            UUID account, String name, @Nullable Instant declared) {}

    record MediationPage(
            List<MediationSummary> items, @Nullable UUID next) {}

    record MyMediation(MediationSummary summary, Set<MediationParty> mine) {}

    record MyMediations(List<MyMediation> items) {}

    /**
     * Who has consented and signed.
     *
     * @param onPaper whether the other side has no account, and acts on paper
     * @param outOf the request from whose handling it was proposed
     */
    record MediationCourse(
            @Nullable Instant declared,
            @Nullable Instant askingAgreed,
            @Nullable Instant otherAgreed,
            boolean onPaper,
            List<MediationSession> sessions,
            @Nullable MediationTerms terms,
            @Nullable Instant askingSigned,
            @Nullable Instant otherSigned,
            @Nullable Instant mediatorSigned,
            @Nullable UUID outOf) {

        static MediationCourse of(Mediation one, List<MediationSession> sessions) {
            var consent = one.consent();
            var agreement = one.agreement();
            var terms = agreement.terms();
            return new MediationCourse(
                    consent.declared(),
                    consent.asking(),
                    consent.other(),
                    one.parties().other() == null,
                    sessions,
                    terms == null ? null : new MediationTerms(terms.form(), terms.owed(), terms.fulfilOn()),
                    agreement.asking(),
                    agreement.other(),
                    agreement.mediator(),
                    one.course().requests().outOf());
        }
    }

    record MediationTerms(AgreementForm form, Side owed, LocalDate fulfilOn) {}

    /** The number by which its parties may ask for it, and how it stands; nothing else of a request that only its desk reads. */
    record MediationBecame(UUID request, String number, RequestState state, String stateName) {}

    record MediatorChoice(UUID account, String name) {}

    /** What was said. */
    record MediationSaid(
            String askingName, String otherName, String matter, String terms, String reason, String referral) {}
}
