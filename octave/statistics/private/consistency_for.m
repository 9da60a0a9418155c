## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{K} =} consistency_for (@var{caller}, @var{D}, @dots{})
## @code{ddd_consistency (D, @dots{})} within another function: what pooling
## conditions does is said in the name of @var{caller}.
## @end deftypefn

function K = consistency_for (caller, D, varargin)
  K = silent (D, varargin{:});
  warn_pooled (caller, consistency_pooling (K, ...
               "See ddd_consistency (D, \"strata\", true)"));
endfunction

function K = silent (D, varargin)
  warning ("off", "ddd:pooledConditions", "local");
  K = ddd_consistency (D, varargin{:});
endfunction
