package io.waymark.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RouterOptions;
import io.waymark.routing.policy.RequestPolicy;
import org.junit.jupiter.api.Test;

/** The compiled tables as text: where each kind of match stands, and in which order entries are tried. */
class DumpTest {

    @Test
    void theTablesShowWhereEachKindOfMatchStands() {
        assertThat(RoutingEngine.compile(SampleConfig.CONFIG, RouterOptions.DEFAULT)
                        .dump())
                .isEqualTo("""
                        gateway gate
                          listener http:80, host *
                            host *
                              path = /exact
                                #21 exact rule 0
                              path = /fixed
                                #22 fixed rule 0
                              path = /moved
                                #23 moved rule 0
                              path = /query
                                by query parameter tenant
                                  #12 q0 rule 0 when query parameter tenant exactly t0
                                  #13 q1 rule 0 when query parameter tenant exactly t1
                                  #14 q2 rule 0 when query parameter tenant exactly t2
                                  #15 q3 rule 0 when query parameter tenant exactly t3
                                  #16 q4 rule 0 when query parameter tenant exactly t4
                                  #17 q5 rule 0 when query parameter tenant exactly t5
                                  #18 q6 rule 0 when query parameter tenant exactly t6
                                  #19 q7 rule 0 when query parameter tenant exactly t7
                                  #20 q8 rule 0 when query parameter tenant exactly t8
                              path = /split
                                #24 split rule 0
                              path = /tenants
                                by header x-tenant
                                  #2 h0 rule 0 when header x-tenant exactly t0
                                  #3 h1 rule 0 when header x-tenant exactly t1
                                  #4 h2 rule 0 when header x-tenant exactly t2
                                  #5 h3 rule 0 when header x-tenant exactly t3
                                  #6 h4 rule 0 when header x-tenant exactly t4
                                  #7 h5 rule 0 when header x-tenant exactly t5
                                  #8 h6 rule 0 when header x-tenant exactly t6
                                  #9 h7 rule 0 when header x-tenant exactly t7
                                  #10 h8 rule 0 when header x-tenant exactly t8
                              path ^ /old
                                #27 rewritten rule 0
                              path ^ /own
                                #26 own rule 0
                              path ^ /service
                                #11 service rule 0
                              path ^ /shop
                                #25 prefix rule 0
                              path ^ /was
                                #28 was rule 0
                              path is or is below /segments/a
                                #1 segments rule 0
                              path is /users/*/orders/*
                                #0 template rule 0
                        service orders
                          host *
                            path ^ /orders
                              #0 inside rule 0
                        """);
    }

    @Test
    void aPolicyOtherThanTheSecureOneIsSaid() {
        RouterOptions envoy = RouterOptions.DEFAULT.policy(RequestPolicy.ENVOY);

        assertThat(RoutingEngine.compile(SampleConfig.CONFIG, envoy).dump())
                .startsWith("requests are read by policy envoy\ngateway gate\n");
    }
}
