package org.linjuli.mediation;

import org.linjuli.shared.Labelled;

/** What neighbours quarrel about. */
public enum MediationKind implements Labelled {
    NOISE("邻里噪音"),
    LEAK("漏水"),
    PARKING("停车"),
    PET("宠物"),
    CLUTTER("楼道堆物"),
    FAMILY("家庭"),
    PROPERTY_FEE("物业费"),
    OTHER("其他");

    private final String label;

    MediationKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
