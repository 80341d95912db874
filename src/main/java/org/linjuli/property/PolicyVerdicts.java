package org.linjuli.property;

import org.linjuli.evaluation.EvaluationClosed;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.shared.Asker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How households judged a year of a policy is noted in the transaction that closes their evaluation. */
@Component
class PolicyVerdicts {

    private final PropertyPolicies policies;

    PolicyVerdicts(PropertyPolicies policies) {
        this.policies = policies;
    }

    @EventListener
    void hear(EvaluationClosed closed) {
        if (closed.subject().kind() == EvaluationKind.PROPERTY) {
            Asker.PRODUCT.run(() -> policies.judged(closed.evaluation(), closed.outcome(), closed.count()));
        }
    }
}
