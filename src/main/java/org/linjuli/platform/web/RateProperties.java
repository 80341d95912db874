package org.linjuli.platform.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one may ask; a rate of 0 is none.
 *
 * @param addressPerMinute requests of one network address in a minute, which an office or all customers of a mobile operator may share; 0 for no limit
 * @param addressBurst how many of an address's requests may come at once
 * @param accountPerMinute requests of one account in a minute; 0 for no limit
 * @param accountBurst how many of an account's requests may come at once
 * @param expensivePerMinute exports and photo uploads of one account in a minute; 0 for no limit
 * @param remembered how many addresses, and how many accounts, are counted at a time
 */
@Validated
@ConfigurationProperties("linjuli.web.rates")
record RateProperties(
        @DefaultValue("6000") @Min(0) int addressPerMinute,
        @DefaultValue("2000") @Min(1) int addressBurst,
        @DefaultValue("300") @Min(0) int accountPerMinute,
        @DefaultValue("100") @Min(1) int accountBurst,
        @DefaultValue("20") @Min(0) int expensivePerMinute,
        @DefaultValue("50000") @Min(1) int remembered) {}
