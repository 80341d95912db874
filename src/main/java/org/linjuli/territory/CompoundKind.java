package org.linjuli.territory;

/** What sort of neighbourhood a compound is; each sort has its own way of working (一小区一策). */
public enum CompoundKind {
    OLD_LANES("老城街巷"),
    NO_PROPERTY("无物业小区"),
    OLD_ESTATE("老旧小区"),
    COMMERCIAL("商品房小区"),
    HIGH_END("高端住宅"),
    RESETTLEMENT("安置房小区"),
    VILLAGE("自然村");

    private final String label;

    CompoundKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether houses are numbered along lanes (12号) rather than as blocks of an estate (12号楼). */
    public boolean numbersHouses() {
        return this == OLD_LANES || this == VILLAGE;
    }
}
