/** A door to gRPC's route matching, which is not public. */
@NullMarked
package io.grpc.xds;

import org.jspecify.annotations.NullMarked;
