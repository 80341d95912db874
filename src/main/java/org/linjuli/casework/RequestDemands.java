package org.linjuli.casework;

import java.util.function.Function;
import org.linjuli.lifecycle.Attempt;

/** What the category of a request demands of its result. */
final class RequestDemands {

    private final Function<String, Terms> terms;
    private final SpotCheck spotCheck;

    RequestDemands(Function<String, Terms> terms, SpotCheck spotCheck) {
        this.terms = terms;
        this.spotCheck = spotCheck;
    }

    boolean photoAfter(Request request) {
        return termsOf(request).photoAfter();
    }

    boolean verification(Request request, Attempt attempt) {
        return termsOf(request).verification();
    }

    /** Whether a result that needs no verification was drawn for it. */
    boolean isDrawn(Request request, Attempt attempt) {
        return spotCheck.draws(request.id(), termsOf(request).spotCheck());
    }

    /** The request under the category that its desk found to be the right one. */
    Request recategorized(Request request, Attempt attempt) {
        var code = attempt.inputs().text("category").orElseThrow();
        if (code.equals(request.matter().category())) {
            throw CaseworkProblem.CATEGORY_SAME.now().field("category", "已经是这个类别，请选择其他类别");
        }
        return request.about(matter -> matter.of(terms.apply(code), code));
    }

    private Terms termsOf(Request request) {
        return terms.apply(request.matter().category());
    }
}
