package io.github.dixajava;

import io.github.dixajava.api.BusinessHoursApi;

/** Operations on schedules of opening hours; see {@link DixaClient#businessHours()}. */
public interface BusinessHours extends BusinessHoursApi {}
