package org.linjuli.organization;

import java.util.UUID;
import org.linjuli.shared.NodePath;

/**
 * A unit of the city (驻区单位、市直单位、物业、业主委员会、商铺).
 *
 * @param path its desk
 * @param area the area that it lies in or serves
 */
public record Unit(UUID id, NodePath path, Kind kind, String name, CreditCode creditCode, NodePath area) {

    /** The number of the unit with this desk, such as 7 of {@code unit.000007}; 0 of what is no desk of a unit. */
    static int numberOf(NodePath desk) {
        return desk.isUnit()
                ? Integer.parseInt(desk.value().substring(desk.value().indexOf('.') + 1))
                : 0;
    }

    /** What sort of unit it is. */
    public enum Kind {
        MUNICIPAL("市直单位"),
        RESIDENT("驻区单位"),
        PROPERTY("物业公司"),
        OWNERS("业主委员会"),
        SHOP("商铺");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
