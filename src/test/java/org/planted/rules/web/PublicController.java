package org.planted.rules.web;

import org.springframework.web.bind.annotation.RestController;

/** A controller that anybody could call. */
@RestController
public class PublicController {}
