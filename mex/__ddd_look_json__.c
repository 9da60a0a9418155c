/* [NAMES, NODES, LINES] = __ddd_look_json__ (CALLER, FILE, LIMIT, LEVELS)  -
     gateway to ddd_json_look.
   SPDX-License-Identifier: GPL-3.0-or-later

   A row of NODES is what is found in one place: the row of that around it, or
   0; whether it is every element of a list, else NAMES has the name of the
   field; the kinds of values, bits of ddd_json_kind; how many there were.  */

#include "gateway.h"

void
mexFunction (int nlhs, mxArray *plhs[], int nrhs, const mxArray *prhs[])
{
  char caller[GW_NAME];
  ddd_error err = { DDD_OK, "" };
  ddd_json json GW_OWNED (ddd_json_close) = { .lines = 0 };

  gw_start (caller, nlhs, 3, nrhs, 4, prhs);
  const char *file = gw_file (caller, prhs[1]);
  size_t limit = gw_size (caller, prhs[2], 1, "a limit is a number from 1 on");
  size_t levels = gw_size (caller, prhs[3], 0, "levels are a number");

  if (ddd_json_open (&json, file, &err) != DDD_OK
      || ddd_json_look (&json, limit, levels, &err) != DDD_OK)
    gw_raise (caller, ddd_status_id (err.code), err.text);

  plhs[0] = mxCreateCellMatrix (json.nodes, 1);
  mxArray *nodes = mxCreateDoubleMatrix (json.nodes, 4, mxREAL);
  double *out = mxGetPr (nodes);
  for (size_t t = 0; t < json.nodes; t++)
    {
      const ddd_json_node *n = json.node + t;

      mxSetCell (plhs[0], t, gw_text (n->name.text, n->name.bytes));
      out[t] = t ? n->parent + 1.0 : 0;
      out[json.nodes + t] = n->every;
      out[2 * json.nodes + t] = n->kinds;
      out[3 * json.nodes + t] = (double) n->count;
    }
  if (nlhs > 1)
    plhs[1] = nodes;
  if (nlhs > 2)
    plhs[2] = mxCreateDoubleScalar (json.lines);
}
