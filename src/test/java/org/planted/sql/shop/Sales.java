package org.planted.sql.shop;

/** Joins the till's table into its own. */
class Sales {

    static final String TODAY = """
            select s.id, t.coins
            from shop.sale s join till.drawer t on t.id = s.drawer
            """;

    static final String OWN = "select count(*) from shop.sale";

    static final String PUBLISHED = "select * from till.figure_coins";
}
