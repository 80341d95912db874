package org.linjuli.mediation;

import java.util.regex.Pattern;

/** What neighbours quarrel about, by its code in the dictionary that {@link MediationKinds} keeps. */
public record MediationKind(String code) {

    /** Upper case letters, digits and low lines, 2 to 20 of them. */
    public static final String FORM = "[A-Z][A-Z0-9_]{1,19}";

    private static final Pattern CODE = Pattern.compile(FORM);

    public static final MediationKind NOISE = new MediationKind("NOISE");
    public static final MediationKind LEAK = new MediationKind("LEAK");
    public static final MediationKind PARKING = new MediationKind("PARKING");
    public static final MediationKind PET = new MediationKind("PET");
    public static final MediationKind CLUTTER = new MediationKind("CLUTTER");
    public static final MediationKind FAMILY = new MediationKind("FAMILY");
    public static final MediationKind PROPERTY_FEE = new MediationKind("PROPERTY_FEE");

    /** Whatever no other kind is; it stays, so that nobody is turned away. */
    public static final MediationKind OTHER = new MediationKind("OTHER");

    public MediationKind {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a kind of mediation: " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
