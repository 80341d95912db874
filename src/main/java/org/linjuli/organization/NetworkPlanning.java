package org.linjuli.organization;

import static org.linjuli.organization.NetworkSheet.Column.*;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.NetworkExchange.Planned;
import org.linjuli.organization.NetworkSheet.Column;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Building;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** What the lines of a file would do to the network, with what is wrong in each. */
@Component
class NetworkPlanning {

    private static final int LONGEST_NAME = 80;

    private record Key(
            OrgLevel level,
            NodePath area,
            @Nullable UUID compound,
            @Nullable UUID building) {}

    private final NodeStore store;
    private final PostStore postStore;
    private final Posts posts;
    private final Territory territory;
    private final Clock clock;

    NetworkPlanning(NodeStore store, PostStore postStore, Posts posts, Territory territory, Clock clock) {
        this.store = store;
        this.postStore = postStore;
        this.posts = posts;
        this.territory = territory;
        this.clock = clock;
    }

    /** What is planned, each organization after its parent; what is wrong is added to the faults. */
    List<Planned> of(Actor actor, List<SheetLine<Column>> lines, List<SheetFault> faults) {
        return new Planning(actor, faults).all(lines);
    }

    /** One look at one file. */
    private final class Planning {

        private final Actor actor;
        private final List<SheetFault> faults;
        private final Map<String, NodePath> areas = territory.areasByName();
        private final Map<Key, UUID> planned = new HashMap<>();

        Planning(Actor actor, List<SheetFault> faults) {
            this.actor = actor;
            this.faults = faults;
        }

        List<Planned> all(List<SheetLine<Column>> lines) {
            var together = new LinkedHashMap<Key, List<SheetLine<Column>>>();
            lines.forEach(line -> key(line)
                    .ifPresent(key -> together.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(line)));
            return together.entrySet().stream()
                    .sorted(Comparator.comparing(one -> one.getKey().level))
                    .flatMap(one -> node(one.getKey(), one.getValue()).stream())
                    .toList();
        }

        private Optional<Key> key(SheetLine<Column> line) {
            var level = Stream.of(OrgLevel.values())
                    .filter(one -> one != OrgLevel.CITY && one.label().equals(line.cell(LEVEL)))
                    .findFirst();
            var area = Optional.ofNullable(areas.get(line.cell(AREA)));
            if (level.isEmpty()) {
                faults.add(line.fault(LEVEL, "请填写街道大工委、社区大党委、网格党总支、小区党支部或楼栋党小组"));
            }
            if (area.isEmpty()) {
                faults.add(line.fault(AREA, "没有这个区域，请填写全称，如“音西街道 福百社区 第4网格”"));
            }
            if (level.isEmpty() || area.isEmpty()) {
                return Optional.empty();
            }
            if (area.get().depth() != level.get().areaDepth()) {
                faults.add(line.fault(AREA, "区域和层级不相符"));
                return Optional.empty();
            }
            return place(line, level.get(), area.get());
        }

        private Optional<Key> place(SheetLine<Column> line, OrgLevel level, NodePath area) {
            if (level.hasDesk()) {
                return Optional.of(new Key(level, area, null, null));
            }
            var inGrid = territory.buildingsIn(area);
            var compound = inGrid.stream()
                    .map(Building::compound)
                    .distinct()
                    .filter(id -> territory
                            .compound(id)
                            .filter(one -> one.name().equals(line.cell(COMPOUND)))
                            .isPresent())
                    .findFirst();
            if (compound.isEmpty()) {
                faults.add(line.fault(COMPOUND, "这个网格里没有这个小区"));
                return Optional.empty();
            }
            if (level == OrgLevel.COMPOUND) {
                return Optional.of(new Key(level, area, compound.get(), null));
            }
            var building = inGrid.stream()
                    .filter(one ->
                            one.compound().equals(compound.get()) && one.name().equals(line.cell(BUILDING)))
                    .findFirst();
            if (building.isEmpty()) {
                faults.add(line.fault(BUILDING, "小区在这个网格里没有这栋楼"));
            }
            return building.map(one -> new Key(level, area, compound.get(), one.id()));
        }

        private Optional<Planned> node(Key key, List<SheetLine<Column>> lines) {
            var first = lines.getFirst();
            var standing = standing(key);
            var id = standing.map(OrgNode::id).orElseGet(() -> Ids.next(clock));
            planned.put(key, id);
            var parent = parent(key);
            if (!actor.may(Permission.ORGANIZATION_EDIT, key.area)) {
                faults.add(first.fault(AREA, "不在您的辖区"));
            } else if (standing.isEmpty() && !actor.standsAbove(key.area)) {
                faults.add(first.fault(LEVEL, "新的组织由上级导入"));
            } else if (standing.isEmpty() && parent.isEmpty()) {
                faults.add(first.fault(AREA, "上一级组织还没有设立，请先填写上一级"));
            }
            for (var column : List.of(NAME, AREA_NAME)) {
                var text = first.cell(column);
                if (standing.isEmpty() && (text.isBlank() || text.length() > LONGEST_NAME)) {
                    faults.add(first.fault(column, "应为 1 到 80 个字"));
                }
            }
            var wanted = new NewNode(
                    id,
                    key.level,
                    key.area,
                    key.compound,
                    key.building,
                    parent.orElse(id),
                    standing.map(OrgNode::name).orElse(first.cell(NAME)),
                    first.cell(AREA_NAME));
            return Optional.of(new Planned(wanted, standing.isEmpty(), holders(key, standing.map(OrgNode::id), lines)));
        }

        private Optional<OrgNode> standing(Key key) {
            return switch (key.level) {
                case CITY, STREET, COMMUNITY, GRID -> store.of(key.area).flatMap(store::find);
                case COMPOUND -> store.branchOf(key.compound, key.area);
                case BUILDING ->
                    store.groupsOf(List.of(Objects.requireNonNull(key.building))).stream()
                            .findFirst();
            };
        }

        private Optional<UUID> parent(Key key) {
            var above = switch (key.level) {
                case CITY -> new Key(OrgLevel.CITY, key.area, null, null);
                case STREET, COMMUNITY, GRID ->
                    new Key(key.level.above().orElseThrow(), key.area.parent().orElseThrow(), null, null);
                case COMPOUND -> new Key(OrgLevel.GRID, key.area, null, null);
                case BUILDING -> new Key(OrgLevel.COMPOUND, key.area, key.compound, null);
            };
            return Optional.ofNullable(planned.get(above))
                    .or(() -> standing(above).map(OrgNode::id));
        }

        private Map<PostTitle, AccountId> holders(Key key, Optional<UUID> standing, List<SheetLine<Column>> lines) {
            var holders = new HashMap<PostTitle, AccountId>();
            var titles = new HashSet<PostTitle>();
            var held = standing.map(postStore::at).orElse(List.of());
            for (var line : lines) {
                holder(key, line, held, titles).ifPresent(one -> holders.put(one.getKey(), one.getValue()));
            }
            return Map.copyOf(holders);
        }

        private Optional<Map.Entry<PostTitle, AccountId>> holder(
                Key key, SheetLine<Column> line, List<Post> held, Set<PostTitle> titles) {
            var text = line.cell(TITLE);
            if (text.isBlank() && line.cell(USERNAME).isBlank()) {
                return Optional.empty();
            }
            var title = PostTitle.usualAt(key.level).stream()
                    .filter(one -> one.label().equals(text))
                    .findFirst();
            if (title.isEmpty() || !titles.add(title.get())) {
                faults.add(line.fault(
                        TITLE,
                        title.isPresent()
                                ? "同一岗位写了两次"
                                : "这一级的岗位有："
                                        + String.join(
                                                "、",
                                                PostTitle.usualAt(key.level).stream()
                                                        .map(PostTitle::label)
                                                        .toList())));
                return Optional.empty();
            }
            if (line.cell(USERNAME).isBlank()) {
                return Optional.empty();
            }
            return account(key, line, title.get(), held).map(one -> Map.entry(title.get(), one));
        }

        private Optional<AccountId> account(Key key, SheetLine<Column> line, PostTitle title, List<Post> held) {
            if (!posts.mayFill(actor, title.role(), key.area, key.area)) {
                faults.add(line.fault(TITLE, "这个岗位不由您任免"));
                return Optional.empty();
            }
            var account = posts.known(line.cell(USERNAME));
            if (account.isEmpty()) {
                faults.add(line.fault(USERNAME, "没有这个账号，请核对用户名"));
            } else if (account.get().equals(actor.account())) {
                faults.add(line.fault(USERNAME, "不能任命自己"));
            }
            var taken = held.stream()
                    .filter(post -> post.title() == title && post.holder() != null)
                    .anyMatch(post -> !account.equals(Optional.ofNullable(post.holder())));
            if (account.isPresent() && taken) {
                faults.add(line.fault(USERNAME, "岗位已有任职人，换人请发起岗位交接"));
            }
            return account;
        }
    }
}
