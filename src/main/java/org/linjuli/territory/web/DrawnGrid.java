package org.linjuli.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Crs;
import org.linjuli.territory.GridKind;
import org.linjuli.territory.GridProposal;

/** A grid as somebody sends it, its border in WGS-84. */
record DrawnGrid(
        @NotNull @Pattern(regexp = "\\d{15}", message = "网格编码是 15 位数字")
        String code,

        @NotNull GridKind kind,
        @Nullable @Size(max = 200, message = "说明至多 200 个字") String sizeException,

        @Nullable @Pattern(regexp = "\\s*|\\s*\\S.{0,28}\\S\\s*", message = "名称应为 2 到 30 个字")
        String ownName,

        @NotNull @Valid BorderGeometry boundary) {

    GridProposal asProposal() {
        return new GridProposal(
                code,
                kind,
                boundary.checked(),
                Crs.WGS84,
                sizeException == null ? "" : sizeException.strip(),
                ownName == null ? "" : ownName.strip());
    }
}
