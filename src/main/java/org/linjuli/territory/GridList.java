package org.linjuli.territory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grids of an area on a day as a list for a spreadsheet. */
@Service
public class GridList {

    private static final List<String> HEADS = List.of("编码", "街道、社区", "网格", "类型", "户数", "启用", "停用");
    private static final int WIDTH = 18;

    private final TerritoryHistory history;
    private final Territory territory;
    private final GridCodes codes;
    private final Audit audit;

    GridList(TerritoryHistory history, Territory territory, GridCodes codes, Audit audit) {
        this.history = history;
        this.territory = territory;
        this.codes = codes;
        this.audit = audit;
    }

    @Transactional
    public byte[] workbook(Actor actor, NodePath within, LocalDate day) {
        actor.require(Permission.GRID_EDIT, within);
        var grids = history.gridsOn(within, day);
        audit.record(
                actor,
                Act.of(ActKind.EXPORT, "grid.export", "area", within).at(within).with("rows", grids.size()));
        return workbook(grids, day);
    }

    private byte[] workbook(List<GridOn> grids, LocalDate day) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Linjuli", "1.0")) {
            var sheet = workbook.newWorksheet("网格 " + day);
            for (int at = 0; at < HEADS.size(); at++) {
                sheet.value(0, at, HEADS.get(at));
                sheet.width(at, WIDTH);
            }
            sheet.freezePane(0, 1);
            int row = 0;
            for (var grid : grids) {
                row++;
                sheet.inlineString(row, 0, codes.written(grid.code()));
                sheet.inlineString(
                        row, 1, grid.path().parent().map(territory::name).orElse(""));
                sheet.inlineString(row, 2, grid.name());
                sheet.inlineString(row, 3, grid.kind().label());
                sheet.value(row, 4, grid.households());
                sheet.inlineString(row, 5, grid.since().toString());
                sheet.inlineString(
                        row,
                        6,
                        Optional.ofNullable(grid.until())
                                .map(LocalDate::toString)
                                .orElse("现行"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
