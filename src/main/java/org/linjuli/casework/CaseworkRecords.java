package org.linjuli.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linjuli.casework.disclosure.Scrubber;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What casework keeps of somebody: what they reported, said, rated and uploaded. What a neighbour wrote is not theirs. */
@Component
@Order(3)
class CaseworkRecords implements PersonalRecords {

    private static final int MOST = 500;
    private static final String ARCHIVE = "《机关文件材料归档范围和文书档案保管期限规定》";
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String ENDED = "('CLOSED','DECLINED','WITHDRAWN','MERGED')";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseworkRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "casework.request",
                "casework.reporter",
                "casework.timeline",
                "casework.photo",
                "casework.saved_filter",
                "casework.export_order",
                "casework.forgotten");
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        return List.of(
                new Section("反映的诉求", "受理、办理和答复", LegalBasis.DUTY, "办结三年后去除与您的关联", reported(account)),
                new Section("办理中您说的话", "办理和答复", LegalBasis.DUTY, "随诉求归档保存十年", said(account)),
                new Section("评价", "评价办理结果", LegalBasis.DUTY, "办结三年后去除与您的关联", ratings(account)),
                new Section("照片", "说明问题在哪里", LegalBasis.DUTY, "随诉求归档；没有提交的一天后删除", photos(account)),
                new Section("导出申请", "发现和追查数据外传", LegalBasis.SECURITY, "与审计日志同期", exports(account)),
                new Section("常用筛选", "您自己保存", LegalBasis.SERVICE, "您删除时，或注销账号时", filters(account)));
    }

    /** The words of a request are shown to who wrote them; who joined it sees that they did. */
    private List<Item> reported(AccountId account) {
        return jdbc.sql("""
                        select r.seq, r.created_at, r.state, r.title, r.body, r.address, p.joined_at, p.note,
                               exists (select from casework.timeline t
                                       where t.request_id = r.id and t.action = 'SUBMIT' and t.actor = p.account) as own
                        from casework.reporter p join casework.request r on r.id = p.request_id
                        where p.account = :account order by p.joined_at desc, r.id limit :most
                        """)
                .param("account", account.value())
                .param("most", MOST)
                .query(CaseworkRecords::reported)
                .list();
    }

    private static Item reported(ResultSet row, int n) throws SQLException {
        var number = new Fact(
                "编号",
                RequestNumber.of(row.getTimestamp("created_at").toInstant(), row.getLong("seq"))
                        .toString());
        var state = new Fact("状态", RequestState.valueOf(row.getString("state")).label());
        var when = new Fact("时间", CityTime.minute(row.getTimestamp("joined_at").toInstant()));
        if (row.getBoolean("own")) {
            return Item.of(
                    number,
                    new Fact("标题", row.getString("title")),
                    new Fact("内容", row.getString("body")),
                    new Fact("地点", row.getString("address")),
                    state,
                    when);
        }
        var note = row.getString("note");
        return Item.of(number, new Fact("方式", "加入邻居的诉求"), new Fact("说明", note == null ? "" : note), state, when);
    }

    private List<Item> said(AccountId account) {
        return jdbc.sql("""
                        select r.seq, r.created_at, t.at, t.note
                        from casework.reporter p
                        join casework.request r on r.id = p.request_id
                        join casework.timeline t on t.request_id = r.id and t.actor = p.account
                        where p.account = :account and t.note is not null and t.action <> 'SUBMIT'
                        order by t.seq desc limit :most
                        """)
                .param("account", account.value())
                .param("most", MOST)
                .query((row, n) -> Item.of(
                        new Fact(
                                "编号",
                                RequestNumber.of(row.getTimestamp("created_at").toInstant(), row.getLong("seq"))
                                        .toString()),
                        new Fact("内容", row.getString("note")),
                        new Fact("时间", CityTime.minute(row.getTimestamp("at").toInstant()))))
                .list();
    }

    private List<Item> ratings(AccountId account) {
        return jdbc.sql("""
                        select r.seq, r.created_at, p.rating, p.reason, p.rated_at
                        from casework.reporter p join casework.request r on r.id = p.request_id
                        where p.account = :account and p.rating is not null order by p.rated_at desc, r.id limit :most
                        """)
                .param("account", account.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var reason = row.getString("reason");
                    return Item.of(
                            new Fact(
                                    "编号",
                                    RequestNumber.of(
                                                    row.getTimestamp("created_at")
                                                            .toInstant(),
                                                    row.getLong("seq"))
                                            .toString()),
                            new Fact(
                                    "评价",
                                    Rating.valueOf(row.getString("rating")).label()),
                            new Fact("理由", reason == null ? "" : reason),
                            new Fact(
                                    "时间",
                                    CityTime.minute(row.getTimestamp("rated_at").toInstant())));
                })
                .list();
    }

    private List<Item> photos(AccountId account) {
        return jdbc.sql("""
                        select uploaded_at, width, height, request_id is not null as attached
                        from casework.photo where uploader = :account order by uploaded_at desc, id limit :most
                        """)
                .param("account", account.value())
                .param("most", MOST)
                .query((row, n) -> Item.of(
                        new Fact(
                                "上传时间",
                                CityTime.minute(row.getTimestamp("uploaded_at").toInstant())),
                        new Fact("大小", row.getInt("width") + "×" + row.getInt("height")),
                        new Fact("用于诉求", row.getBoolean("attached") ? "是" : "还没有提交")))
                .list();
    }

    private List<Item> exports(AccountId account) {
        return jdbc.sql("""
                        select asked_at, collected_at, rows from casework.export_order
                        where account = :account order by asked_at desc, id limit :most
                        """)
                .param("account", account.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var collected = row.getTimestamp("collected_at");
                    return Item.of(
                            new Fact(
                                    "申请时间",
                                    CityTime.minute(row.getTimestamp("asked_at").toInstant())),
                            new Fact("领取时间", collected == null ? "没有领取" : CityTime.minute(collected.toInstant())),
                            new Fact("行数", collected == null ? "" : row.getString("rows")));
                })
                .list();
    }

    private List<Item> filters(AccountId account) {
        return jdbc.sql("select name, query from casework.saved_filter where account = :account order by slot")
                .param("account", account.value())
                .query((row, n) ->
                        Item.of(new Fact("名称", row.getString("name")), new Fact("条件", row.getString("query"))))
                .list();
    }

    /** What somebody filed alone holds them; a neighbour's matter that they joined goes on without them. */
    @Override
    public List<String> obstacles(AccountId account) {
        var open = jdbc.sql("""
                        select r.created_at, r.seq from casework.reporter p join casework.request r on r.id = p.request_id
                        where p.account = :account and p.via = r.id and r.state not in %s
                          and exists (select from casework.timeline t
                                      where t.request_id = r.id and t.action = 'SUBMIT' and t.actor = p.account)
                        order by r.seq
                        """.formatted(ENDED))
                .param("account", account.value())
                .query((row, n) -> RequestNumber.of(
                                row.getTimestamp("created_at").toInstant(), row.getLong("seq"))
                        .toString())
                .list();
        return open.isEmpty()
                ? List.of()
                : List.of("您有 %d 件诉求还没有办结（%s），请等办结并评价，或者先撤回".formatted(open.size(), String.join("、", open)));
    }

    @Override
    public List<Kept> kept(AccountId account) {
        return List.of(
                new Kept("诉求内容和地点（去除您的姓名、电话、说明；文中的号码、姓名和门牌隐去）", "10 年", ARCHIVE),
                new Kept("导出申请（只记账号编号）", "与审计日志同期", "《网络安全法》第二十三条"),
                new Kept("办理经过，包括您在其中写的话（只记账号编号，按原样归档，不对外公开）", "10 年", ARCHIVE),
                new Kept(
                        "刚办结的诉求由同一编号反映（不含姓名、电话）", "办结后 %d 天".formatted(CaseworkRetention.DAYS_TO_CONTEST), "申诉期内须能复核"));
    }

    @Override
    public List<Erased> erase(AccountId account) {
        var id = account.value();
        int filters = update("delete from casework.saved_filter where account = :account", id);
        int photos =
                update("update casework.photo set uploader = '%s' where uploader = :account".formatted(NOBODY), id);
        int texts = scrub(id);
        update("update casework.reporter set note = null, reason = null where account = :account", id);
        int forgotten = jdbc.sql(CaseworkRetention.FORGET + """
                        from casework.request r
                        where r.id = p.request_id and p.account = :account
                          and (p.via <> r.id or r.state not in ('CLOSED','DECLINED')
                               or coalesce(r.closed_at, r.clock_from) < :before)
                        """)
                .param("account", id)
                .param("now", now())
                .param("before", now().minusDays(CaseworkRetention.DAYS_TO_CONTEST))
                .update();
        jdbc.sql("""
                        insert into casework.forgotten (account, at)
                        select :account, :now where exists (select from casework.reporter where account = :account)
                        on conflict do nothing
                        """).param("account", id).param("now", now()).update();
        return List.of(
                new Erased("常用筛选", filters),
                new Erased("照片与您的关联", photos),
                new Erased("诉求与您的关联", forgotten),
                new Erased("诉求中的姓名、号码、门牌", texts));
    }

    /** The matter stays in the archive, in words that tell nobody who it was. */
    private int scrub(UUID account) {
        record Text(UUID id, String title, String body, String address) {}
        var texts = jdbc.sql("""
                        select r.id, r.title, r.body, r.address from casework.request r
                        where r.id in (select p.request_id from casework.reporter p where p.account = :account)
                          and exists (select from casework.timeline t
                                      where t.request_id = r.id and t.action = 'SUBMIT' and t.actor = :account)
                        order by r.id for update of r
                        """)
                .param("account", account)
                .query((row, n) -> new Text(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("address")))
                .list();
        for (var text : texts) {
            jdbc.sql("""
                            update casework.request set title = :title, body = :body, address = :address
                            where id = :id
                            """)
                    .param("title", Scrubber.scrub(text.title()))
                    .param("body", Scrubber.scrub(text.body()))
                    .param("address", Scrubber.scrub(text.address()))
                    .param("id", text.id())
                    .update();
        }
        return texts.size();
    }

    private int update(String sql, UUID account) {
        return jdbc.sql(sql).param("account", account).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
