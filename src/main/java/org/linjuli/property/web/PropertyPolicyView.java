package org.linjuli.property.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.lifecycle.Available;
import org.linjuli.property.Policy;
import org.linjuli.property.PolicyAction;
import org.linjuli.property.PolicyState;
import org.linjuli.property.Stance;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;

/**
 * A policy and what may be done with it now.
 *
 * @param mode the code of a mode, and what it is called
 * @param from the first day on which it held
 * @param until the first day on which it held no more
 * @param ends the last day of the agreed term
 * @param firstDay the day on which it comes into force by itself; null where the decision names none
 * @param judged how households judged its latest year; null while they are asked
 * @param opinions households by what they think of it
 * @param network who sits in the “1+3+N” network of its compound; only on the page of one
 */
record PropertyPolicyView(
        UUID id,
        long version,
        UUID compound,
        String compoundName,
        String areaName,
        String mode,
        String modeName,
        int level,
        BigDecimal fee,
        int months,
        String promises,
        PolicyState state,
        Instant since,
        @Nullable Instant due,
        @Nullable Instant noticeEnds,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate ends,
        @Nullable UUID topic,
        @Nullable LocalDate firstDay,
        @Nullable String answer,
        @Nullable UUID evaluation,
        @Nullable EvaluationState judged,
        Map<Stance, Integer> opinions,
        @Nullable PropertyNetwork network,
        List<Available<PolicyAction>> actions) {

    PropertyPolicyView with(@Nullable PropertyNetwork seats) {
        return new PropertyPolicyView(
                id,
                version,
                compound,
                compoundName,
                areaName,
                mode,
                modeName,
                level,
                fee,
                months,
                promises,
                state,
                since,
                due,
                noticeEnds,
                from,
                until,
                ends,
                topic,
                firstDay,
                answer,
                evaluation,
                judged,
                opinions,
                seats,
                actions);
    }

    /** What places and modes are called. */
    record Names(Territory territory, Map<String, String> modes) {}

    static PropertyPolicyView of(
            Policy one, Names names, Map<Stance, Integer> opinions, List<Available<PolicyAction>> actions) {
        var verdict = one.verdict();
        var from = one.course().from();
        var review = one.review();
        return new PropertyPolicyView(
                one.id(),
                one.version(),
                one.compound(),
                names.territory().compound(one.compound()).map(Compound::name).orElse(""),
                names.territory().name(one.area()),
                one.terms().mode(),
                names.modes().getOrDefault(one.terms().mode(), ""),
                one.terms().level(),
                one.terms().fee(),
                one.terms().months(),
                one.terms().promises(),
                one.state(),
                one.course().since(),
                one.course().due(),
                one.noticeEnds(),
                from,
                one.course().until(),
                from == null ? null : from.plusMonths(one.terms().months()).minusDays(1),
                verdict == null ? null : verdict.topic(),
                verdict == null ? null : verdict.firstDay(),
                verdict == null ? null : verdict.answer(),
                review == null ? null : review.evaluation(),
                review == null ? null : review.outcome(),
                opinions,
                null,
                actions);
    }
}
