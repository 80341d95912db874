package org.linjuli.privacy;

import java.time.LocalDate;

/**
 * What people are told about one purpose (告知书, 个人信息保护法 第十七条). Its words never change; other words are another version.
 *
 * @param fields which data, in words
 * @param until how long, in words
 * @param since the day from which these words hold
 */
public record Statement(Purpose purpose, int version, LocalDate since, String text, String fields, String until) {}
