package org.linjuli.territory;

import org.linjuli.shared.NodePath;

/** A division of the national statistical list: its code of 12 digits and its official name. */
public record Division(String code, String officialName, Kind kind) {

    /** The steps of the national list that lie above the grids. */
    public enum Kind {
        PROVINCE,
        PREFECTURE,
        COUNTY,
        STREET,
        COMMUNITY
    }

    public NodePath path() {
        return NodePath.ofDivisionCode(code);
    }

    /** The name as people say it: without the committee that runs it. */
    public String name() {
        return officialName.replaceFirst("居委会$", "").replaceFirst("村委会$", "村");
    }

    /** Whether a villagers' committee runs it; its classification within the code starts at 200. */
    public boolean isVillage() {
        return kind == Kind.COMMUNITY && code.charAt(9) == '2';
    }

    /** Whether it is an urban street, not a town, or lies in one; a county numbers them below 100. */
    public boolean isUrban() {
        return (kind == Kind.STREET || kind == Kind.COMMUNITY) && code.charAt(6) == '0';
    }
}
