package org.linjuli.evaluation.web;

import java.util.UUID;
import org.linjuli.evaluation.Evaluation;
import org.linjuli.evaluation.web.EvaluationView.EvaluationSummary;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Names the places of evaluations, from memory. */
@Component
class EvaluationNames {

    private final Territory territory;

    EvaluationNames(Territory territory) {
        this.territory = territory;
    }

    EvaluationSummary summary(Evaluation one) {
        return EvaluationSummary.of(one, territory.name(one.area()));
    }

    String area(NodePath path) {
        return territory.name(path);
    }

    /** 冠发小区3号楼. */
    String building(UUID id) {
        return territory
                .building(id)
                .map(one ->
                        territory.compound(one.compound()).map(Compound::name).orElse("") + one.name())
                .orElse("");
    }
}
