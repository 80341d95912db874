package org.linjuli.project;

import org.linjuli.lifecycle.Party;

/** What somebody is to a project. */
public enum ProjectParty implements Party {
    CLOCK("群众评议（系统）"),
    MEMBER("党员"),
    LEAD("领办人"),
    SETTER("设立项目的支部或社区"),
    PANEL("验收组");

    private final String label;

    ProjectParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
